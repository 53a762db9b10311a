// Makes what is published of a package: JavaScript, types, a manifest of its own.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * @param {object} what
 * @param {string} what.name folder below packages/
 * @param {readonly string[]} what.modules those importable once it is published
 * @param {readonly string[]} what.pages its Markdown files
 * @param {readonly string[]} [what.libraries] which it needs, in the versions of the repository
 * @param {string} [what.command] module that is the command of the package's `bin`
 * @param {string} [target] folder to write to; `dist` of the package
 */
export function packPackage({ name, modules, pages, libraries = [], command }, target) {
  const source = join(root, "packages", name);
  const folder = resolve(target ?? join(source, "dist"));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  compile(source, folder, command === undefined ? modules : [...modules, command]);
  const manifest = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
  delete manifest.private;
  const exports = Object.fromEntries(
    modules.map((each) => [`./${each}`, { types: `./lib/${each}.d.ts`, default: `./lib/${each}.js` }]),
  );
  const bin = command === undefined ? {} : { bin: { [Object.keys(manifest.bin)[0]]: `lib/${command}.js` } };
  const published = { ...manifest, exports, ...bin, ...dependenciesOn(libraries) };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(published, null, 2)}\n`);
  for (const page of pages) copyFileSync(join(source, page), join(folder, page));
  copyFileSync(join(root, "LICENSE"), join(folder, "LICENSE"));
  console.log(folder);
}

function compile(source, folder, modules) {
  const options = [
    ["--rootDir", join(source, "src")],
    ["--outDir", join(folder, "lib")],
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
  const files = modules.map((name) => join(source, "src", `${name}.ts`));
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [compiler, "--ignoreConfig", ...options, ...flags, ...files], {
    cwd: source,
    stdio: "inherit",
  });
  if (status !== 0) process.exit(1);
}

function dependenciesOn(libraries) {
  if (libraries.length === 0) return {};
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return { dependencies: Object.fromEntries(libraries.map((name) => [name, dependencies[name]])) };
}
