#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { runCommand } from "./check-command.ts";

process.exitCode = runCommand(process.argv.slice(2), {
  readFile: (path) => readFileSync(path),
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
});
