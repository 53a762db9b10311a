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
  await Promise.all([
    ...FUNCTIONS.map((name) =>
      esbuild({
        ...COMMON,
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

/** The description of the API is made from the routes themselves, and bundled with them. */
async function writeOpenApi(at) {
  await esbuild({
    ...COMMON,
    minify: false,
    sourcemap: false,
    entryPoints: [at("packages/functions/src/describe-api.ts")],
    outfile: at("dist/describe-api.mjs"),
  });
  const { describeApi } = await import(`file://${at("dist/describe-api.mjs")}`);
  await writeFile(at("packages/functions/openapi.json"), `${JSON.stringify(describeApi(), null, 1)}\n`);
  await rm(at("dist/describe-api.mjs"));
}
