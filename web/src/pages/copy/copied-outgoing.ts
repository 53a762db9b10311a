import type { OutgoingDetail } from "@vanthu/office/outgoing/schema.ts";
import type { CopiedDocument } from "./copy-dialog.tsx";

/** The document as a copy is asked of it; `undefined` while it is not final, or without a PDF. */
export function copiedOutgoing(document: OutgoingDetail["document"]): CopiedDocument | undefined {
  const { id, state, medium, referenceNumber, subject, file, annexes } = document;
  const files = [...(file ? [file] : []), ...annexes].filter(({ contentType }) => contentType === "application/pdf");
  const isFinal = state === "sealed" || state === "issued";
  if (!isFinal || files.length === 0) return undefined;
  return { from: "outgoing", id, name: referenceNumber ?? subject, medium, files };
}
