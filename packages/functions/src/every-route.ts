import { Hono } from "hono";
import type { Env } from "@vanthu/platform/http.ts";
import { apiRoutes } from "./api-app.ts";
import { composeRoutes } from "./compose-routes.ts";
import { convertRoutes } from "./convert-routes.ts";
import { signRoutes } from "./sign-app.ts";
import { workRoutes } from "./work-routes.ts";

/** All routes of all functions under one roof: for the typed client and the description, not for answering. */
export function everyRoute() {
  return new Hono<Env>()
    .basePath("/api")
    .route("/", apiRoutes)
    .route("/", composeRoutes)
    .route("/", convertRoutes)
    .route("/", signRoutes)
    .route("/", workRoutes);
}

/** What the SPA and scripts speak to, by `hono/client`. */
export type Api = ReturnType<typeof everyRoute>;
