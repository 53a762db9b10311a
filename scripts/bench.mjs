#!/usr/bin/env node
import { register } from "tsx/esm/api";
import { buildIfStale } from "./build-stale.mjs";

register();
const [name] = process.argv.slice(2);
if (name !== undefined) await buildIfStale();
const { main } = await import("../bench/main.ts");
await main(name);
