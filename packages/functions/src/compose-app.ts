import type { World } from "@vanthu/platform/world.ts";
import { composeRoutes } from "./compose-routes.ts";
import { frameApp } from "./frame-app.ts";

export function composeApp(world: World) {
  return frameApp(world).route("/api", composeRoutes);
}
