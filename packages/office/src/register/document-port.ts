import type { Cx } from "@vanthu/platform/context.ts";
import type { Operation } from "@vanthu/platform/store/operation.ts";
import type { CorrectRow } from "./schema.ts";

/**
 * What the capability of a book's documents (incoming, outgoing) adds to the transaction that corrects or voids a row,
 * so that row and document never disagree. The register stands below them and knows them only by this port.
 */
export interface RegisteredDocuments {
  /** Partition of a document, where its history is: `incoming#<id>`. */
  partition(documentId: string): string;
  /** Brings the document in step with its corrected row; nothing where the document itself has the last word. */
  correct(cx: Cx, documentId: string, fields: CorrectRow["fields"]): Promise<readonly Operation[]>;
  /** Makes the document void with its row. Throws a Refusal where its number may not be voided any more. */
  void(cx: Cx, documentId: string, reason: string): Promise<readonly Operation[]>;
}
