import type { Cx } from "@vanthu/platform/context.ts";
import { require } from "@vanthu/platform/permission.ts";
import { put, remove, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import { IncomingNoticeEntity, noticeKey, NOTICES } from "./notice-item.ts";
import type { IncomingNotice } from "./notice-schema.ts";
import { readDocument } from "./case-service.ts";
import type { IncomingDocument, IncomingId } from "./schema.ts";

/** What senders did to their documents that the clerk has not seen to, newest first. One read. */
export async function readNotices(cx: Cx): Promise<IncomingNotice[]> {
  require(cx, "incoming.register");
  const notices = await cx.store.queryAll(IncomingNoticeEntity, NOTICES);
  return notices.sort((a, b) => b.at.localeCompare(a.at));
}

/**
 * The clerk has seen to it. A wish to have a document back stays until it is answered. Twice is once.
 * @throws Refusal `incoming.missing`
 */
export async function dismissNotice(cx: Cx, id: IncomingId): Promise<void> {
  require(cx, "incoming.register");
  await readDocument(cx, id);
  const notice = await cx.store.get(IncomingNoticeEntity, noticeKey(id));
  if (!notice || notice.kind === "askedBack") return;
  try {
    await cx.store.write([remove(IncomingNoticeEntity, notice)]);
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
  }
}

/** The part of a transaction that tells the clerk; a later notice takes the place of an earlier one. */
export function noticeOperation(
  { id, referenceNumber, issuer, arrivalNumber }: IncomingDocument,
  told: Pick<IncomingNotice, "kind" | "at" | "reason">,
): Operation {
  return put(IncomingNoticeEntity, { incomingId: id, referenceNumber, issuer, arrivalNumber, ...told });
}

/** The part of a transaction that answers a wish to have the document back. */
export async function answeredNotice(cx: Cx, id: IncomingId): Promise<readonly Operation[]> {
  const notice = await cx.store.get(IncomingNoticeEntity, noticeKey(id));
  return notice?.kind === "askedBack" ? [remove(IncomingNoticeEntity, notice)] : [];
}
