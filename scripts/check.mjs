#!/usr/bin/env node
// Format, lint, types and architecture: all of them run, each is reported.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const CHECKS = [
  { name: "format", program: "prettier/bin/prettier.cjs", args: ["--check", "--log-level", "warn", "."] },
  { name: "lint", program: "eslint/bin/eslint.js", args: ["."] },
  { name: "types", program: "typescript/bin/tsc", args: ["-p", "tsconfig.json"] },
  { name: "types of the portal", program: "typescript/bin/tsc", args: ["--noEmit", "-p", "web/tsconfig.json"] },
  { name: "architecture", program: "vitest/vitest.mjs", args: ["run", "--project", "suites", "tests/architecture"] },
];

const results = await Promise.all(CHECKS.map(run));
for (const { name, seconds, output, passed } of results) {
  console.log(`${passed ? "✓" : "✗"} ${name} (${seconds} s)`);
  if (!passed) console.log(output);
}
const failed = results.filter(({ passed }) => !passed).length;
console.log(`${String(results.length - failed)} passed, ${String(failed)} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function run({ name, program, args }) {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(root, "node_modules", program), ...args], { cwd: root });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => {
    child.once("close", (code) => {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      resolve({ name, seconds, output, passed: code === 0 });
    });
  });
}
