import type { DocumentModel } from "@vanthu/layout/page-model.ts";
import { readPdf } from "./read-pdf.ts";
import { ReadingProblem } from "./reading-problem.ts";

/**
 * Reads a file somebody else made into the model the layout rules judge; its first bytes decide what it is.
 * @throws PdfProblem `pdf.*` from the guard
 * @throws ReadingProblem `reading.*`
 */
export async function readDocument(bytes: Uint8Array): Promise<DocumentModel> {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  if (head.includes("%PDF-")) return readPdf(bytes);
  throw new ReadingProblem("reading.unknown_type");
}
