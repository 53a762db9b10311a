import type { World } from "@vanthu/platform/world.ts";
import { frameApp } from "./frame-app.ts";
import { workRoutes } from "./work-routes.ts";

export function workApp(world: World) {
  return frameApp(world).route("/api", workRoutes);
}
