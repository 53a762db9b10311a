import type { Cx } from "@vanthu/platform/context.ts";
import { newId } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import { guardSecrecy } from "../secrecy-guard.ts";
import { expectSweep } from "../tenant/exchange-schedule-service.ts";
import { BusinessSendingEntity } from "./business-item.ts";
import { BusinessSendingId, type RecallOutgoing } from "./business-schema.ts";
import { end, endedNote } from "./ended-rules.ts";
import { noteRow } from "./ended-row.ts";
import { OutgoingEntity, outgoingKey, type OutgoingItem } from "./item.ts";
import { noticeOf, recallReason, type Notice } from "./recall-rules.ts";
import { openStep } from "./open-step.ts";
import { once } from "./repeat.ts";
import { checkVersion } from "./rules.ts";
import type { OutgoingDetail, OutgoingId } from "./schema.ts";
import { detailOf, eventData, issuedData, readView, writeStep } from "./view.ts";

/**
 * Thu hồi văn bản (NĐ 30 Điều 18.4) on the strength of a notice: the document is frozen and its row marked at once, and
 * every receiver that has it is told by a packet of type 1. Those who have it on paper are listed for the clerk.
 * @throws Refusal `outgoing.missing`, `outgoing.wrong_state`, `item.changed`, `outgoing.recalled`, `outgoing.replaced`,
 *   `outgoing.notice_missing`, `outgoing.notice_unfit`, `outgoing.notice_earlier`, `outgoing.notice_later`,
 *   `secrecy.word_found`
 */
export async function recallOutgoing(
  cx: Cx,
  id: OutgoingId,
  input: RecallOutgoing,
  key?: string,
): Promise<OutgoingDetail> {
  const clerk = requireStaff(cx, "outgoing.issue");
  await once(cx, key, "outgoing.recall", async (remember) => {
    const view = await readView(cx, id);
    const notice = await readNotice(cx, input.notice);
    const { document } = view;
    checkVersion(document, input.version);
    guardSecrecy(cx, [{ field: "reason", text: input.reason }]);
    const now = cx.clock.now();
    const by = noticeOf(document, notice, officeDate(now));
    const ended = {
      kind: "recalled" as const,
      on: officeDate(now),
      ...by,
      reason: input.reason,
      enteredByName: clerk.name,
    };
    const next = end(document, ended, now.toISOString());
    const sending = {
      id: newId(BusinessSendingId, "bus", now),
      documentId: id,
      kind: "recall" as const,
      reason: recallReason(by, input.reason),
      at: now.toISOString(),
      byName: clerk.name,
    };
    const data = { sendingId: sending.id, notice: by.by, reason: input.reason };
    await expectSweep(cx);
    await writeStep(cx, view, next, {
      type: "outgoing.recalled",
      data: { ...eventData(next), ...issuedData(next), ...data },
      more: [
        create(BusinessSendingEntity, sending),
        openStep(cx, id, sending.id),
        ...(await noteRow(cx, next, endedNote(ended))),
        ...remember(id),
      ],
    });
    return id;
  });
  return detailOf(cx, await readView(cx, id));
}

/** @throws Refusal `outgoing.notice_missing` */
async function readNotice(cx: Cx, notice: RecallOutgoing["notice"]): Promise<Notice> {
  if (!("id" in notice)) return notice;
  const document: OutgoingItem | undefined = await cx.store.get(OutgoingEntity, outgoingKey(notice.id));
  if (!document) throw new Refusal("input", "outgoing.notice_missing");
  return document;
}
