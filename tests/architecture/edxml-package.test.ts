import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "./source-files.ts";

let folder: string;

interface Manifest {
  readonly exports: Readonly<Record<string, object>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}
const manifest = () => JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "edxml-"));
  execFileSync(process.execPath, [join(root, "scripts/edxml-pack.mjs"), folder]);
  mkdirSync(join(folder, "node_modules"));
  for (const name of Object.keys(manifest().dependencies)) {
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

test("what is published needs the XML parser and nothing else, and each part of it loads", () => {
  const loaded = Object.keys(manifest().exports).map((name) => {
    const file = new URL(`lib/${name.slice(2)}.js`, `file://${folder}/`).href;
    return `await import(${JSON.stringify(file)});`;
  });

  expect(Object.keys(manifest().dependencies)).toEqual(["saxes"]);
  expect(manifest()).not.toHaveProperty("private");
  expect(loaded.length).toBeGreaterThan(15);
  execFileSync(process.execPath, ["--input-type=module", "-e", loaded.join("\n")]);
});

test.each([
  ["document.edxml", 0],
  ["packets.ts", 1],
  ["none.edxml", 2],
])("its command judges %s and ends with %d", (name, code) => {
  const command = join(folder, manifest().bin["vanthu-edxml"] ?? "");

  const { status } = spawnSync(process.execPath, [command, "check", join(root, "packages/edxml/src/fixtures", name)]);

  expect(status).toBe(code);
});
