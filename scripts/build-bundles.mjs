import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build as esbuild } from "esbuild";

/** One bundle for each Lambda function; what it holds is what it may do. */
export const FUNCTIONS = ["api", "compose", "sign", "worker", "relay", "schedule"];

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

/** Bundles the functions and the local program into `dist`. */
export async function build(root) {
  const at = (...parts) => join(root, ...parts);
  // What else lies in dist, as the screenshots of the browser tests, stays.
  await Promise.all(["functions", "local"].map((part) => rm(at("dist", part), { recursive: true, force: true })));
  await writeOpenApi(at);
  const define = { VANTHU_RELAYED_EVENTS: JSON.stringify(await relayedEvents(at)) };
  await Promise.all([
    ...FUNCTIONS.map((name) =>
      esbuild({
        ...COMMON,
        absWorkingDir: root,
        define,
        entryPoints: [at("packages/functions/src", `${name}.ts`)],
        outfile: at("dist/functions", name, "index.mjs"),
        metafile: true,
      }).then(({ metafile }) => writeFile(at("dist/functions", name, "meta.json"), JSON.stringify(metafile))),
    ),
    esbuild({
      ...COMMON,
      minify: false,
      entryPoints: { main: at("packages/local/src/main.ts") },
      outdir: at("dist/local"),
      outExtension: { ".js": ".mjs" },
      splitting: true,
      // Native code and what loads files beside itself stay in node_modules.
      external: ["dynalite", "dynalite/*", "classic-level"],
    }),
  ]);
  const fonts = createRequire(import.meta.url);
  await mkdir(at("dist/functions/compose/fonts"), { recursive: true });
  for (const file of [
    "400Regular/Tinos_400Regular",
    "700Bold/Tinos_700Bold",
    "400Regular_Italic/Tinos_400Regular_Italic",
    "700Bold_Italic/Tinos_700Bold_Italic",
  ]) {
    const source = fonts.resolve(`@expo-google-fonts/tinos/${file}.ttf`);
    await cp(source, at("dist/functions/compose/fonts", `${file.split("/")[1]}.ttf`));
  }
  await cp(at("packages/local/src/sample/data"), at("dist/local/data"), { recursive: true });
  await writeFile(at("dist/functions/stamp"), new Date().toISOString());
}

/** Types of events somebody reacts to, asked of the consumers themselves. */
async function relayedEvents(at) {
  const { consumers } = await loadSource(at, "consumers");
  return [...new Set(consumers.map(({ on }) => on))].sort();
}

/** The description of the API is made from the routes themselves, and bundled with them. */
async function writeOpenApi(at) {
  const { describeApi } = await loadSource(at, "describe-api");
  await writeFile(at("packages/functions/openapi.json"), `${JSON.stringify(describeApi(), null, 1)}\n`);
}

/** A module of the functions, bundled for this once. */
async function loadSource(at, name) {
  const outfile = at("dist", `${name}.mjs`);
  const entryPoints = [at("packages/functions/src", `${name}.ts`)];
  await esbuild({ ...COMMON, minify: false, sourcemap: false, entryPoints, outfile });
  try {
    return await import(`file://${outfile}`);
  } finally {
    await rm(outfile);
  }
}
