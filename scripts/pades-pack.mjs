#!/usr/bin/env node
// Makes what is published of packages/pades: JavaScript, types, a manifest. `npm run pades:pack`, then `npm publish` there.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { padesModules } from "./pades-modules.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = join(root, "packages/pades");
const target = resolve(process.argv[2] ?? join(source, "dist"));

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const options = [
  ["--rootDir", join(source, "src")],
  ["--outDir", join(target, "lib")],
  ["--module", "nodenext"],
  ["--target", "es2023"],
  ["--lib", "es2023"],
  ["--types", "node"],
  ["--typeRoots", join(root, "node_modules/@types")],
  ["--noEmit", "false"],
].flat();
const flags = [
  "--declaration",
  "--rewriteRelativeImportExtensions",
  "--strict",
  "--skipLibCheck",
  "--verbatimModuleSyntax",
];
const files = padesModules.map((name) => join(source, "src", `${name}.ts`));
const compiler = join(root, "node_modules/typescript/bin/tsc");
const { status } = spawnSync(process.execPath, [compiler, "--ignoreConfig", ...options, ...flags, ...files], {
  cwd: source,
  stdio: "inherit",
});
if (status !== 0) process.exit(1);

const manifest = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
delete manifest.private;
const exports = Object.fromEntries(
  padesModules.map((name) => [`./${name}`, { types: `./lib/${name}.d.ts`, default: `./lib/${name}.js` }]),
);
writeFileSync(join(target, "package.json"), `${JSON.stringify({ ...manifest, exports }, null, 2)}\n`);
for (const name of ["README.md", "API.md"]) copyFileSync(join(source, name), join(target, name));
copyFileSync(join(root, "LICENSE"), join(target, "LICENSE"));
console.log(target);
