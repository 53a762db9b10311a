#!/usr/bin/env node
// All suites. The last line says `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildIfStale } from "./build-stale.mjs";
import { pathOf, provideTools } from "./tools.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { missing, skipped } = provideTools();
if (missing.length > 0) {
  console.error(`Missing: ${missing.join(", ")}. Install them (Debian: apt-get install ${missing.join(" ")}).`);
  if (process.env.CI === "true") process.exit(1);
  console.error(`Left out without them:\n${skipped.map((tests) => `  ${tests}`).join("\n")}`);
}
// Building for production sets NODE_ENV, with which Solid's parts would be tested in another form.
const env = { ...process.env, VANTHU_CHROMIUM: pathOf("chromium") };
await buildIfStale();

const folder = mkdtempSync(join(tmpdir(), "vanthu-test-"));
process.once("exit", () => {
  rmSync(folder, { recursive: true, force: true });
});
const report = join(folder, "report.json");
const { status } = spawnSync(
  process.execPath,
  [
    join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...skipped.flatMap((tests) => ["--exclude", tests]),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit", env },
);
const { passed, failed } = countResults(report);
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed > 0 ? 1 : (status ?? 1);

/** A file that fails before its first test counts as one failure. */
function countResults(path) {
  const { testResults, numPassedTests, numFailedTests } = JSON.parse(readFileSync(path, "utf8"));
  const broken = testResults.filter(
    ({ status: state, assertionResults }) =>
      state === "failed" && !assertionResults.some(({ status: outcome }) => outcome === "failed"),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}
