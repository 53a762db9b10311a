import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { padesApi } from "../../scripts/pades-api.mjs";
import { root } from "./source-files.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pades-"));
  execFileSync(process.execPath, [join(root, "scripts/pades-pack.mjs"), folder]);
});

afterAll(() => rmSync(folder, { recursive: true }));

test("the API page is what `npm run pades:api` makes of the docstrings", () => {
  expect(readFileSync(join(root, "packages/pades/API.md"), "utf8")).toBe(padesApi());
});

test("what is published needs nothing but Node, and each part of it loads", () => {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, object>;

  const loaded = Object.keys(manifest.exports ?? {}).map((name) => {
    const file = new URL(`lib/${name.slice(2)}.js`, `file://${folder}/`).href;
    return `await import(${JSON.stringify(file)});`;
  });

  expect(manifest).not.toHaveProperty("dependencies");
  expect(manifest).not.toHaveProperty("private");
  expect(loaded.length).toBeGreaterThan(20);
  execFileSync(process.execPath, ["--input-type=module", "-e", loaded.join("\n")]);
});
