#!/usr/bin/env node
// All suites. The last line says `N passed, N failed`.
import { buildIfStale } from "./build-stale.mjs";
import { runSuites } from "./run-suites.mjs";
import { pathOf, provideTools } from "./tools.mjs";

const { missing, skipped } = provideTools();
if (missing.length > 0) {
  console.error(`Missing: ${missing.join(", ")}. Install them (Debian: apt-get install ${missing.join(" ")}).`);
  if (process.env.CI === "true") process.exit(1);
  console.error(`Left out without them:\n${skipped.map((tests) => `  ${tests}`).join("\n")}`);
}
// Building for production sets NODE_ENV, with which Solid's parts would be tested in another form.
const env = { ...process.env, VANTHU_CHROMIUM: pathOf("chromium") };
await buildIfStale();
runSuites([...skipped.flatMap((tests) => ["--exclude", tests]), ...process.argv.slice(2)], env);
