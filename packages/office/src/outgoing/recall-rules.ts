import { Refusal } from "@vanthu/platform/refusal.ts";
import { shortDate } from "@vanthu/platform/vietnamese-date.ts";
import type { Ended, OutgoingDocument } from "./schema.ts";

/** What a recall rests on: a document of ours, or one on paper by its number and date. */
export type Notice = OutgoingDocument | { readonly referenceNumber: string; readonly issuedOn: string };

type By = Required<Pick<Ended, "by" | "byOn">> & Pick<Ended, "byId">;

/**
 * The notice as the recalled document names it.
 * @param today civil date of the office
 * @throws Refusal `outgoing.notice_unfit` for one that is not issued, has ended or is the document itself;
 *   `outgoing.notice_earlier` than the document, `outgoing.notice_later` than today
 */
export function noticeOf(document: Pick<OutgoingDocument, "id" | "issuedOn">, notice: Notice, today: string): By {
  const { referenceNumber, issuedOn } = notice;
  const isOurs = "id" in notice;
  const isFit = !isOurs || (notice.state === "issued" && !notice.ended && notice.id !== document.id);
  if (!isFit || referenceNumber === undefined || issuedOn === undefined) {
    throw new Refusal("conflict", "outgoing.notice_unfit");
  }
  if (issuedOn < (document.issuedOn ?? "")) throw new Refusal("input", "outgoing.notice_earlier");
  if (issuedOn > today) throw new Refusal("input", "outgoing.notice_later");
  return { by: referenceNumber, byOn: issuedOn, ...(isOurs && { byId: notice.id }) };
}

/** What receivers read: the notice first, because they act on it. */
export function recallReason({ by, byOn }: By, reason: string): string {
  return `Thu hồi theo văn bản số ${by} ngày ${shortDate(byOn)}: ${reason}`;
}
