import { Refusal } from "@vanthu/platform/refusal.ts";
import { shortDate } from "@vanthu/platform/vietnamese-date.ts";
import { inState } from "./rules.ts";
import type { Ended, OutgoingDocument } from "./schema.ts";

/**
 * A recalled document is frozen with what is known of it (NĐ 30 Phụ lục VI, phần I, VI.8.a): nothing of it is changed,
 * copied or sent. Its number, its file and its row stay.
 * @throws Refusal `outgoing.recalled`
 */
export function refuseRecalled({ ended, referenceNumber = "" }: OutgoingDocument): void {
  if (ended?.kind === "recalled") throw new Refusal("conflict", "outgoing.recalled", { reference: referenceNumber });
}

/**
 * Nor does one that was replaced go out any more: it is not sent, changed, recalled or replaced again.
 * @throws Refusal `outgoing.recalled`, `outgoing.replaced`
 */
export function refuseEndedDocument(document: OutgoingDocument): void {
  refuseRecalled(document);
  const { ended, referenceNumber = "" } = document;
  if (ended) throw new Refusal("conflict", "outgoing.replaced", { reference: referenceNumber, by: ended.by ?? "" });
}

/**
 * Thu hồi or thay thế: an issued document ends, once.
 * @throws Refusal `outgoing.wrong_state`, `outgoing.recalled`, `outgoing.replaced`
 */
export function end<D extends OutgoingDocument>(document: D, ended: Ended, at: string): D {
  inState(document, "issued");
  refuseEndedDocument(document);
  return { ...document, ended, updatedAt: at };
}

/** What the column Ghi chú of the outgoing book says of it, so that the number shows as taken and the document as ended. */
export function endedNote({ kind, by, byOn, on }: Ended): string {
  const deed = kind === "recalled" ? "Đã thu hồi" : "Đã được thay thế";
  const notice = by === undefined ? "" : ` theo văn bản số ${by}`;
  return `${deed} ngày ${shortDate(on)}${notice}${byOn === undefined ? "" : ` ngày ${shortDate(byOn)}`}`;
}
