import type { World } from "@vanthu/platform/world.ts";
import { convertRoutes } from "./convert-routes.ts";
import { frameApp } from "./frame-app.ts";

export function convertApp(world: World) {
  return frameApp(world).route("/api", convertRoutes);
}
