#!/usr/bin/env node
import { register } from "tsx/esm/api";

register();
const { measureSimulation, readSizes } = await import("../bench/simulate.ts");
const { report, resultOf } = await import("../bench/result.ts");
const args = process.argv.slice(2);
const { sizes, days } = readSizes(args);
await report(
  resultOf(
    "simulate",
    ["npm run simulate", ...(args.length > 0 ? ["--", ...args] : [])].join(" "),
    await measureSimulation(sizes, days),
  ),
);
