#!/usr/bin/env node
import { register } from "tsx/esm/api";
import { buildIfStale } from "./build-stale.mjs";

register();
await buildIfStale();
const { chaos } = await import("../bench/chaos.ts");
await chaos(process.argv.slice(2));
