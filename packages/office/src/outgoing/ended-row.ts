import type { Cx } from "@vanthu/platform/context.ts";
import type { Operation } from "@vanthu/platform/store/operation.ts";
import { noteOperations } from "../register/note-service.ts";
import type { OutgoingDocument } from "./schema.ts";

/** Adds to Ghi chú of a document's row in the book; its number stays taken. */
export async function noteRow(
  cx: Cx,
  { number, issuedOn, councilId }: OutgoingDocument,
  note: string,
): Promise<readonly Operation[]> {
  if (number === undefined || issuedOn === undefined) return [];
  const place = { kind: "outgoing", series: councilId, year: Number(issuedOn.slice(0, 4)), number } as const;
  return noteOperations(cx, place, note);
}
