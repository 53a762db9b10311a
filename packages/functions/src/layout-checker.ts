import type { LayoutChecker } from "@vanthu/office/layout/checker-port.ts";
import { refusalOfPdf } from "@vanthu/office/attachment/service.ts";
import { checkDocument } from "@vanthu/layout/check-document.ts";
import { PdfProblem } from "@vanthu/pades/pdf-problem.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { readDocument } from "@vanthu/reading/read-document.ts";
import { ReadingProblem } from "@vanthu/reading/reading-problem.ts";

/** Reads a file somebody else made and judges its layout; what cannot be read is refused in words. */
export const checkLayout: LayoutChecker = async (bytes) => {
  try {
    return checkDocument(await readDocument(bytes));
  } catch (error) {
    if (error instanceof PdfProblem) throw refusalOfPdf(error);
    if (error instanceof ReadingProblem) throw new Refusal("input", error.code, error.params, { cause: error });
    throw error;
  }
};
