#!/usr/bin/env node
// The command from its source, inside this repository; what is published has it compiled (scripts/edxml-pack.mjs).
import { register } from "tsx/esm/api";

register();
await import("../src/vanthu-edxml.ts");
