import type { DocumentModel } from "@vanthu/layout/page-model.ts";
import { readPdf, type PdfReadingOptions } from "./read-pdf.ts";
import { readWord } from "./read-word.ts";
import { ReadingProblem } from "./reading-problem.ts";
import { looksOld, looksZipped } from "./word-package.ts";

/**
 * Reads a file somebody else made into the model the layout rules judge; its first bytes decide what it is.
 * @throws PdfProblem `pdf.*` from the guard
 * @throws ReadingProblem `reading.*`
 */
export async function readDocument(bytes: Uint8Array, options: PdfReadingOptions = {}): Promise<DocumentModel> {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (head.includes("%PDF-")) return readPdf(bytes, options);
  if (looksOld(bytes)) throw new ReadingProblem("reading.old_or_locked");
  if (looksZipped(bytes)) return readWord(bytes);
  throw new ReadingProblem("reading.unknown_type");
}
