#!/usr/bin/env node
// Composes a PDF of every type and form into dist/samples/, to be looked at beside the decree.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const child = spawn(process.execPath, ["--import", "tsx", join(root, "tests/samples/write-samples.ts")], {
  cwd: root,
  stdio: "inherit",
});
child.once("close", (code) => {
  process.exitCode = code ?? 1;
});
