#!/usr/bin/env node
// Signs a letter in every way there is, lets programs that know nothing of us judge it, and writes what they say into
// docs/signing.md.
import { readFile, writeFile } from "node:fs/promises";
import { format, resolveConfig } from "prettier";
import { register } from "tsx/esm/api";
import { provideTools } from "./tools.mjs";

register();
const { missing } = provideTools();
if (missing.length > 0) throw new Error(`Not installed: ${missing.join(", ")}`);
const { judgedSamples } = await import("../tests/interop/judged-samples.ts");
const { verdictTable, withTable } = await import("../tests/interop/verdict-table.ts");
const path = "docs/signing.md";
const document = withTable(await readFile(path, "utf8"), verdictTable(await judgedSamples()));
await writeFile(path, await format(document, { ...(await resolveConfig(path)), parser: "markdown" }));
