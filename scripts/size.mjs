#!/usr/bin/env node
import { register } from "tsx/esm/api";
import { buildIfStale } from "./build-stale.mjs";

register();
await buildIfStale();
const { main } = await import("../bench/main.ts");
await main("size");
