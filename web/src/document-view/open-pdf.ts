import type * as Pdfjs from "pdfjs-dist";
import type { PDFDocumentProxy } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";

/** Folder of our own origin with what pdf.js fetches by name; set by the build (`pdfjs-files.ts`). */
declare const PDFJS_FILES: string;

/** A PDF that is open in this page. `close` frees its pages and its share of the worker. */
export interface OpenPdf {
  readonly pdf: PDFDocumentProxy;
  close: () => void;
}

export type PdfEngine = typeof Pdfjs;

let engine: Promise<PdfEngine> | undefined;

/** The drawing engine: its own script, fetched when the first file is shown. */
export function pdfEngine(): Promise<PdfEngine> {
  engine ??= import("pdfjs-dist").then(
    (loaded) => {
      loaded.GlobalWorkerOptions.workerSrc = workerUrl;
      return loaded;
    },
    (error: unknown) => {
      engine = undefined;
      throw error;
    },
  );
  return engine;
}

/**
 * Opens a PDF. Nothing in it runs: no eval, no WebAssembly, no scripts of forms, no XFA.
 * `onProgress` gets the share fetched, 0 to 1, where the size is known.
 */
export async function openPdf(
  source: { url: string } | { data: Uint8Array },
  onProgress?: (share: number) => void,
): Promise<OpenPdf> {
  const { getDocument, VerbosityLevel } = await pdfEngine();
  const task = getDocument({
    ...source,
    // one plain request: the store's answer then needs no headers beyond those of CORS
    disableRange: true,
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
    cMapUrl: `${PDFJS_FILES}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${PDFJS_FILES}standard_fonts/`,
    wasmUrl: `${PDFJS_FILES}wasm/`,
    verbosity: VerbosityLevel.ERRORS,
  });
  task.onProgress = ({ loaded, total }: { loaded: number; total: number }) => {
    if (total > 0) onProgress?.(Math.min(1, loaded / total));
  };
  const pdf = await task.promise;
  return { pdf, close: () => void task.destroy() };
}
