#!/usr/bin/env node
import { parseArgs } from "node:util";
import { register } from "tsx/esm/api";
import { buildIfStale } from "./build-stale.mjs";

register();
const { values } = parseArgs({ options: { out: { type: "string", default: "demo-out" } } });
await buildIfStale();
const { demo } = await import("../bench/demo.ts");
try {
  await demo(values.out);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
