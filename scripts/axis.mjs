#!/usr/bin/env node
import { register } from "tsx/esm/api";

register();
const { main } = await import("../packages/hub/src/main.ts");
await main(process.argv.slice(2), (line) => console.log(line));
