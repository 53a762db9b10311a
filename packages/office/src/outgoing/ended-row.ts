import type { Cx } from "@vanthu/platform/context.ts";
import type { Operation } from "@vanthu/platform/store/operation.ts";
import { noteOperations } from "../register/note-service.ts";
import { endedNote } from "./ended-rules.ts";
import type { OutgoingDocument } from "./schema.ts";

/** Marks the row of an ended document in the book; its number stays taken. */
export async function markRow(
  cx: Cx,
  { number, issuedOn, councilId, ended }: OutgoingDocument,
): Promise<readonly Operation[]> {
  if (number === undefined || issuedOn === undefined || !ended) return [];
  const place = { kind: "outgoing", series: councilId, year: Number(issuedOn.slice(0, 4)), number } as const;
  return noteOperations(cx, place, endedNote(ended));
}
