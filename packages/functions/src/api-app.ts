import { Hono } from "hono";
import { accountRoutes } from "@vanthu/office/account/routes.ts";
import { authorityRoutes } from "@vanthu/office/authority/routes.ts";
import { fileRoutes } from "@vanthu/office/attachment/routes.ts";
import { calendarRoutes } from "@vanthu/office/calendar/routes.ts";
import { checkRoutes } from "@vanthu/office/check/routes.ts";
import { connectionRoutes } from "@vanthu/office/connection/routes.ts";
import { copiesInRegister } from "@vanthu/office/copy/register-document.ts";
import { copyRoutes } from "@vanthu/office/copy/routes.ts";
import { checkSettingRoutes } from "@vanthu/office/check/setting-routes.ts";
import { deadLetterRoutes } from "@vanthu/office/deadletter/routes.ts";
import { reconcileRoutes } from "@vanthu/office/exchange/reconcile-routes.ts";
import { exchangeRoutes } from "@vanthu/office/exchange/routes.ts";
import { provinceAgencyRoutes } from "@vanthu/office/onboarding/agency-routes.ts";
import { unitCardRoutes } from "@vanthu/office/onboarding/unit-card-routes.ts";
import { importRoutes } from "@vanthu/office/onboarding/import-routes.ts";
import { unitRoutes } from "@vanthu/office/onboarding/unit-routes.ts";
import { setUpRoutes } from "@vanthu/office/onboarding/set-up-routes.ts";
import { incomingInRegister } from "@vanthu/office/incoming/register-document.ts";
import { incomingChangeRoutes } from "@vanthu/office/incoming/change-routes.ts";
import { formRoutes } from "@vanthu/office/incoming/form-routes.ts";
import { incomingRoutes } from "@vanthu/office/incoming/routes.ts";
import { agencyRoutes } from "@vanthu/office/tenant/directory-routes.ts";
import { letterAddressRoutes } from "@vanthu/office/tenant/letter-address-routes.ts";
import { costRoutes } from "@vanthu/office/metering/routes.ts";
import { businessRoutes } from "@vanthu/office/outgoing/business-routes.ts";
import { draftHistoryRoutes } from "@vanthu/office/outgoing/draft-history-routes.ts";
import { outgoingInRegister } from "@vanthu/office/outgoing/register-document.ts";
import { outgoingRoutes } from "@vanthu/office/outgoing/routes.ts";
import { directoryRoutes, recipientRoutes } from "@vanthu/office/recipient/routes.ts";
import { registerRoutes } from "@vanthu/office/register/routes.ts";
import { reportRoutes } from "@vanthu/office/report/routes.ts";
import { sessionRoutes } from "@vanthu/office/session/routes.ts";
import { certificateFileRoutes } from "@vanthu/office/signing/certificate-file-routes.ts";
import { profileRoutes } from "@vanthu/office/signing/profile-routes.ts";
import { staffRoutes } from "@vanthu/office/staff/routes.ts";
import { todayRoutes } from "@vanthu/office/today/routes.ts";
import type { Env } from "@vanthu/platform/http.ts";
import type { World } from "@vanthu/platform/world.ts";
import { frameApp } from "./frame-app.ts";
import { healthRoutes } from "./health-routes.ts";

/** Routes of the API function: everything the other functions do not answer. */
export const apiRoutes = new Hono<Env>()
  .route("/", healthRoutes)
  .route("/session", sessionRoutes)
  .route("/check", checkRoutes)
  .route("/unit", setUpRoutes)
  .route("/unit/check-mark", checkSettingRoutes)
  .route("/unit/letter-address", letterAddressRoutes)
  .route("/profile", profileRoutes)
  .route("/profile/certificate", certificateFileRoutes)
  .route("/today", todayRoutes)
  .route("/staff", staffRoutes)
  .route("/staff", accountRoutes)
  .route("/authority", authorityRoutes)
  .route("/agencies", agencyRoutes)
  .route("/directory", directoryRoutes)
  .route("/recipients", recipientRoutes)
  .route("/calendar", calendarRoutes)
  .route("/files", fileRoutes)
  .route("/incoming", incomingRoutes)
  .route("/incoming", incomingChangeRoutes)
  .route("/incoming", formRoutes)
  .route("/outgoing", outgoingRoutes)
  .route("/outgoing", draftHistoryRoutes)
  .route("/outgoing", businessRoutes)
  .route("/copies", copyRoutes)
  .route(
    "/registers",
    registerRoutes({ incoming: incomingInRegister, outgoing: outgoingInRegister, copies: copiesInRegister }),
  )
  .route("/exchange", exchangeRoutes)
  .route("/exchange/stuck", deadLetterRoutes)
  .route("/connections", connectionRoutes)
  .route("/exchange/reconciliation", reconcileRoutes)
  .route("/province", unitRoutes)
  .route("/province", unitCardRoutes)
  .route("/province", importRoutes)
  .route("/province", provinceAgencyRoutes)
  .route("/reports", reportRoutes)
  .route("/costs", costRoutes);

export function apiApp(world: World) {
  return frameApp(world).route("/api", apiRoutes);
}
