import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build as esbuild } from "esbuild";

/** One bundle for each Lambda function; what it holds is what it may do. */
export const FUNCTIONS = [
  "api",
  "compose",
  "convert",
  "sign",
  "work",
  "worker",
  "dead-letters",
  "relay",
  "schedule",
  "first-province",
];

const COMMON = {
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  minify: true,
  sourcemap: "linked",
  legalComments: "none",
  // The module builds of the AWS SDK are a third smaller once bundled.
  mainFields: ["module", "main"],
  logLevel: "warning",
  // Some dependencies are CommonJS and ask for `require` at run time.
  banner: { js: 'import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);' },
};

/** Read by the worker in a thread of its own, so a file beside its own. */
const TEXT_THREAD = { entryPoints: ["packages/functions/src/text-thread.ts"] };

/** Bundles the functions and the local program into `dist`. */
export async function build(root) {
  const at = (...parts) => join(root, ...parts);
  // What else lies in dist, as the screenshots of the browser tests, stays.
  await Promise.all(["functions", "local"].map((part) => rm(at("dist", part), { recursive: true, force: true })));
  await writeOpenApi(root);
  await Promise.all([bundle(root, at("dist/functions")), bundleLocal(at)]);
  await writeFile(at("dist/functions/stamp"), new Date().toISOString());
}

/** Bundles the functions as they are deployed, each into a folder of its name; the same sources give the same bytes. */
export async function bundle(root, folder) {
  const define = { VANTHU_RELAYED_EVENTS: JSON.stringify(await relayedEvents(root)) };
  await Promise.all(
    FUNCTIONS.map(async (name) => {
      const { metafile } = await esbuild({
        ...COMMON,
        absWorkingDir: root,
        alias: { "@aws-sdk/credential-provider-node": join(root, "packages/functions/src/lambda-credentials.ts") },
        define,
        entryPoints: [join(root, "packages/functions/src", `${name}.ts`)],
        outfile: join(folder, name, "index.mjs"),
        metafile: true,
      });
      await writeFile(join(folder, name, "meta.json"), JSON.stringify(metafile));
    }),
  );
  await esbuild({ ...COMMON, absWorkingDir: root, ...TEXT_THREAD, outfile: join(folder, "worker/text-thread.mjs") });
  await copyFonts(join(folder, "compose/fonts"));
  await cp(join(root, "packages/local/src/sample/data/vn-units.csv"), join(folder, "first-province/vn-units.csv"));
}

async function bundleLocal(at) {
  await esbuild({
    ...COMMON,
    minify: false,
    entryPoints: {
      main: at("packages/local/src/main.ts"),
      "queue-thread": at("packages/local/src/queue-thread.ts"),
    },
    outdir: at("dist/local"),
    outExtension: { ".js": ".mjs" },
    splitting: true,
    // Native code and what loads files beside itself stay in node_modules.
    external: ["dynalite", "dynalite/*", "classic-level"],
  });
  await cp(at("packages/local/src/sample/data"), at("dist/local/data"), { recursive: true });
}

async function copyFonts(folder) {
  const fonts = createRequire(import.meta.url);
  await mkdir(folder, { recursive: true });
  for (const file of [
    "400Regular/Tinos_400Regular",
    "700Bold/Tinos_700Bold",
    "400Regular_Italic/Tinos_400Regular_Italic",
    "700Bold_Italic/Tinos_700Bold_Italic",
  ]) {
    const source = fonts.resolve(`@expo-google-fonts/tinos/${file}.ttf`);
    await cp(source, join(folder, `${file.split("/")[1]}.ttf`));
  }
}

/** Types of events somebody reacts to, asked of the consumers themselves. */
async function relayedEvents(root) {
  const { consumers } = await loadSource(root, "consumers");
  return [...new Set(consumers.map(({ on }) => on))].sort();
}

/** The description of the API is made from the routes themselves, and bundled with them. */
async function writeOpenApi(root) {
  const { describeApi } = await loadSource(root, "describe-api");
  await writeFile(join(root, "packages/functions/openapi.json"), `${JSON.stringify(describeApi(), null, 1)}\n`);
}

/** A module of the functions, bundled for this once. */
async function loadSource(root, name) {
  const outfile = join(root, "dist", `${name}-${String(process.pid)}.mjs`);
  const entryPoints = [join(root, "packages/functions/src", `${name}.ts`)];
  await esbuild({ ...COMMON, minify: false, sourcemap: false, entryPoints, outfile });
  try {
    return await import(/* @vite-ignore */ pathToFileURL(outfile).href);
  } finally {
    await rm(outfile);
  }
}
