import { build as viteBuild } from "vite";
import { join } from "node:path";

/** Builds the SPA into `web/dist`. */
export async function build(root) {
  await viteBuild({ root: join(root, "web"), logLevel: "error" });
}
