import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

/** What pdf.js asks for by name while it draws: fonts a file names but does not hold, maps of Asian encodings, JPEG 2000. */
const FOLDERS: Readonly<Record<string, RegExp>> = {
  standard_fonts: /\.(?:pfb|ttf)$/u,
  cmaps: /\.bcmap$/u,
  wasm: /_nowasm_fallback\.js$/u,
};

/**
 * Serves these files from our own origin under `/assets/pdfjs-<version>/`: the version in the path lets them be kept for
 * ever. WebAssembly itself stays out, because the content policy allows none; pdf.js has a decoder in plain script.
 */
export function pdfjsFiles(): Plugin {
  const manifest = createRequire(import.meta.url).resolve("pdfjs-dist/package.json");
  const root = dirname(manifest);
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const base = `assets/pdfjs-${version}`;
  return {
    name: "vanthu-pdfjs-files",
    config: () => ({ define: { PDFJS_FILES: JSON.stringify(`/${base}/`) } }),
    generateBundle() {
      for (const [folder, wanted] of Object.entries(FOLDERS)) {
        for (const name of readdirSync(join(root, folder)).filter((one) => wanted.test(one))) {
          this.emitFile({
            type: "asset",
            fileName: `${base}/${folder}/${name}`,
            source: readFileSync(join(root, folder, name)),
          });
        }
      }
    },
    configureServer(server) {
      server.middlewares.use(`/${base}`, (request, response, next) => {
        const [folder = "", name = ""] = (request.url ?? "").split("?", 1)[0]?.split("/").slice(1) ?? [];
        if (FOLDERS[folder]?.test(name) !== true) next();
        else response.end(readFileSync(join(root, folder, name)));
      });
    },
  };
}
