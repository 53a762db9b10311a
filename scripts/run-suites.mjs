import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Runs vitest with these arguments; the last line says `N passed, N failed`, and the process ends accordingly. */
export function runSuites(given, env = process.env) {
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
      ...given,
    ],
    { cwd: root, stdio: "inherit", env },
  );
  const { passed, failed } = countResults(report);
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
  process.exitCode = failed > 0 ? 1 : (status ?? 1);
}

/** A file that fails before its first test counts as one failure. */
function countResults(path) {
  const { testResults, numPassedTests, numFailedTests } = JSON.parse(readFileSync(path, "utf8"));
  const broken = testResults.filter(
    ({ status: state, assertionResults }) =>
      state === "failed" && !assertionResults.some(({ status: outcome }) => outcome === "failed"),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}
