import { Hono } from "hono";
import { absenceRoutes } from "@vanthu/office/absence/routes.ts";
import { assignmentRoutes } from "@vanthu/office/assignment/routes.ts";
import { templateRoutes } from "@vanthu/office/assignment/template-routes.ts";
import { dossierRoutes } from "@vanthu/office/dossier/routes.ts";
import { handoverRoutes } from "@vanthu/office/handover/routes.ts";
import { handlingRoutes } from "@vanthu/office/incoming/handling-routes.ts";
import { ledgerRoutes } from "@vanthu/office/ledger/routes.ts";
import { notificationRoutes } from "@vanthu/office/notification/routes.ts";
import { awaitedRoutes } from "@vanthu/office/outgoing/awaited-routes.ts";
import { circuitRoutes } from "@vanthu/office/outgoing/circuit-routes.ts";
import { opinionRoutes } from "@vanthu/office/outgoing/opinion-routes.ts";
import { proposalRoutes, ruleRoutes } from "@vanthu/office/proposal/routes.ts";
import { reminderRoutes } from "@vanthu/office/reminder/routes.ts";
import { workOfDayRoutes } from "@vanthu/office/today/work-routes.ts";
import type { Env } from "@vanthu/platform/http.ts";
import { descriptionRoutes } from "./description-routes.ts";

/**
 * Routes of the function of work: what an office organises around its documents, whoever has them in hand. It has room for
 * the description of all routes too, which would slow the start of the one everybody waits for.
 */
export const workRoutes = new Hono<Env>()
  .route("/", descriptionRoutes)
  .route("/work", handlingRoutes)
  .route("/work/today", workOfDayRoutes)
  .route("/work/absences", absenceRoutes)
  .route("/work/assignment-templates", templateRoutes)
  .route("/work/assignments", assignmentRoutes)
  .route("/work/dossiers", dossierRoutes)
  .route("/work/handovers", handoverRoutes)
  .route("/work/ledger", ledgerRoutes)
  .route("/work/proposals", proposalRoutes)
  .route("/work/rules", ruleRoutes)
  .route("/work/notifications", notificationRoutes)
  .route("/work/outgoing", awaitedRoutes)
  .route("/work/outgoing", circuitRoutes)
  .route("/work/outgoing", opinionRoutes)
  .route("/work/reminders", reminderRoutes);
