import type { DocumentModel } from "@vanthu/layout/page-model.ts";
import { guardPdf } from "@vanthu/pades/guard-pdf.ts";
import { getDocumentProxy } from "unpdf";

const MM_PER_POINT = 25.4 / 72;

/**
 * Reads a PDF that passes the guard.
 * @throws PdfProblem `pdf.*`
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentModel> {
  guardPdf(bytes);
  // The library takes the bytes over; the caller keeps its own.
  const pdf = await getDocumentProxy(bytes.slice(), { isEvalSupported: false });
  try {
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
      pages.push({ widthMm: width * MM_PER_POINT, heightMm: height * MM_PER_POINT, margins: {} });
    }
    return { kind: "pdf", pages, paragraphs: [] };
  } finally {
    await pdf.destroy();
  }
}
