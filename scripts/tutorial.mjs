#!/usr/bin/env node
// From nothing to a commune that receives its first document, through the real pages, with a picture of each step.
import { parseArgs } from "node:util";
import { register } from "tsx/esm/api";
import { buildIfStale } from "./build-stale.mjs";

register();
const { values } = parseArgs({ options: { out: { type: "string", default: "tutorial-out" } } });
await buildIfStale();
const { tutorial } = await import("../tests/tutorial/tutorial.ts");
try {
  await tutorial(values.out);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
