import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { root } from "../tests/instance/program.ts";
import { metric, type Metric } from "./result.ts";

const compress = promisify(gzip);

/** Vite's manifest: each chunk, and the chunks it cannot start without. */
type Manifest = Readonly<
  Record<
    string,
    {
      readonly file: string;
      readonly isEntry?: boolean;
      readonly imports?: readonly string[];
      readonly css?: readonly string[];
    }
  >
>;

/** What esbuild says of a bundle. */
interface BundleMeta {
  readonly outputs: Readonly<
    Record<string, { readonly inputs?: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >;
}

const INBOX_PAGE = "src/pages/incoming/incoming-page.tsx";

/** Gzip sizes of what is deployed: the bundles of the functions, and the script a browser needs to show the inbox. */
export async function measureSizes(): Promise<Metric[]> {
  const [api, sign, compose, convert, work, worker, relay] = await Promise.all(
    ["api", "sign", "compose", "convert", "work", "worker", "relay"].map((name) =>
      gzipKb(`dist/functions/${name}/index.mjs`),
    ),
  );
  const { scripts, styles } = await inboxFiles();
  return [
    metric("size.apiKb", api ?? NaN, "KB gzip", 400),
    metric("size.signKb", sign ?? NaN, "KB gzip", 220),
    metric("size.inboxScriptKb", await sumKb(scripts), "KB gzip", 60),
    metric("size.signPdfLibModules", await modulesOf("sign", /node_modules\/(?:pdf-lib|@pdf-lib)\//), "modules", 0),
    metric("size.composeKb", compose ?? NaN, "KB gzip"),
    metric("size.convertKb", convert ?? NaN, "KB gzip"),
    metric("size.workKb", work ?? NaN, "KB gzip", 400),
    metric("size.workerKb", worker ?? NaN, "KB gzip"),
    metric("size.relayKb", relay ?? NaN, "KB gzip"),
    metric("size.inboxStyleKb", await sumKb(styles), "KB gzip"),
    metric("size.allScriptKb", await sumKb(await allScripts()), "KB gzip"),
  ];
}

/** The entry, the chunk of the inbox page, all that either imports before it can run, and the page's own small scripts. */
async function inboxFiles(): Promise<{ scripts: string[]; styles: string[] }> {
  const manifest = JSON.parse(await readFile(join(root, "web/dist/.vite/manifest.json"), "utf8")) as Manifest;
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
  if (entry === undefined || !manifest[INBOX_PAGE]) throw new Error("The manifest names no entry or no inbox page.");
  const needed = new Set<string>();
  const need = (key: string) => {
    if (needed.has(key)) return;
    needed.add(key);
    for (const imported of manifest[key]?.imports ?? []) need(imported);
  };
  need(entry);
  need(INBOX_PAGE);
  const chunks = [...needed].flatMap((key) => manifest[key] ?? []);
  const page = await readFile(join(root, "web/dist/index.html"), "utf8");
  const classic = [...page.matchAll(/<script src="\/([^"]+)"/g)].map(([, file]) => file ?? "");
  const styles = new Set(chunks.flatMap(({ css = [] }) => css));
  return {
    scripts: [...classic, ...chunks.map(({ file }) => file).filter((file) => file.endsWith(".js"))].map(
      (file) => `web/dist/${file}`,
    ),
    styles: [...styles].map((file) => `web/dist/${file}`),
  };
}

async function allScripts(): Promise<string[]> {
  const files = await readdir(join(root, "web/dist/assets"));
  return files.filter((file) => /\.m?js$/.test(file)).map((file) => `web/dist/assets/${file}`);
}

/** How many modules of a kind left bytes in the bundle of a function. */
async function modulesOf(name: string, pattern: RegExp): Promise<number> {
  const { outputs } = JSON.parse(await readFile(join(root, `dist/functions/${name}/meta.json`), "utf8")) as BundleMeta;
  const modules = Object.values(outputs).flatMap(({ inputs = {} }) => Object.entries(inputs));
  return modules.filter(([path, { bytesInOutput }]) => bytesInOutput > 0 && pattern.test(path)).length;
}

async function sumKb(files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(gzipKb));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function gzipKb(file: string): Promise<number> {
  return (await compress(await readFile(join(root, file)), { level: 9 })).byteLength / 1024;
}
