#!/usr/bin/env node
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as buildBundles } from "./build-bundles.mjs";
import { build as buildWeb } from "./build-web.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
await buildBundles(root);
await buildWeb(root);
