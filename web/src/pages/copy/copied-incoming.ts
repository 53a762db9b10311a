import type { IncomingDetail } from "@vanthu/office/incoming/schema.ts";
import type { CopiedDocument } from "./copy-dialog.tsx";

/** The document as a copy is asked of it; `undefined` before it stands in the register, once its sender ended it, or without a PDF. */
export function copiedIncoming(document: IncomingDetail["document"]): CopiedDocument | undefined {
  const { id, state, source, ended, arrivalNumber, referenceNumber } = document;
  const files = document.files.filter(({ contentType }) => contentType === "application/pdf");
  if (arrivalNumber === undefined || state === "void" || ended !== undefined || files.length === 0) return undefined;
  return { from: "incoming", id, name: referenceNumber, medium: source === "exchange" ? "electronic" : "paper", files };
}
