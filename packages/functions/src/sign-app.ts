import { Hono } from "hono";
import { copySignRoutes } from "@vanthu/office/copy/sign-routes.ts";
import { batchSignRoutes } from "@vanthu/office/outgoing/batch-routes.ts";
import { outgoingSignRoutes } from "@vanthu/office/outgoing/sign-routes.ts";
import { certificateRoutes } from "@vanthu/office/signing/certificate-routes.ts";
import { outsideKeyRoutes } from "@vanthu/office/signing/outside-routes.ts";
import type { Env } from "@vanthu/platform/http.ts";
import type { World } from "@vanthu/platform/world.ts";
import { frameApp } from "./frame-app.ts";

/** Routes of the signing function: the only one that may make and use signing keys. */
export const signRoutes = new Hono<Env>()
  .route("/sign/outgoing", outgoingSignRoutes)
  .route("/sign/copies", copySignRoutes)
  .route("/sign", certificateRoutes)
  .route("/sign", batchSignRoutes)
  .route("/sign", outsideKeyRoutes);

export function signApp(world: World) {
  return frameApp(world).route("/api", signRoutes);
}
