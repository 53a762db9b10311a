import { refusalOfPdf } from "@vanthu/office/attachment/service.ts";
import type { TextReader } from "@vanthu/office/proposal/text-port.ts";
import { PdfProblem } from "@vanthu/pades/pdf-problem.ts";

/** A deadline stands in the first pages; a worker has other messages to see to. */
const LIMITS = { pages: 12, milliseconds: 8_000 };

/** Reads the text of files others made; the libraries are started when a file comes. */
export const readText: TextReader = async (bytes) => {
  const [{ readDocument }, { ReadingProblem }] = await Promise.all([
    import("@vanthu/reading/read-document.ts"),
    import("@vanthu/reading/reading-problem.ts"),
  ]);
  try {
    const { paragraphs } = await readDocument(bytes, LIMITS);
    return { paragraphs: paragraphs.map(({ text }) => text) };
  } catch (error) {
    if (error instanceof PdfProblem) return { code: refusalOfPdf(error).code };
    if (error instanceof ReadingProblem) return { code: error.code };
    throw error;
  }
};
