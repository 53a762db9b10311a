import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { clip } from "../clip.ts";
import { changeByPacket } from "./change-case.ts";
import type { RecallRequest } from "./change-schema.ts";
import { endOperations } from "./end-service.ts";
import { arrivalKey, ExchangeArrivalEntity } from "./exchange-arrival-item.ts";
import { afterReturn } from "./exchange-arrival-rules.ts";
import { IncomingEntity, incomingPartition } from "./item.ts";
import { answeredNotice, noticeOperation } from "./notice-service.ts";
import { takeOwnCopies } from "./own-copy-service.ts";
import { readCase, type IncomingCase } from "./case-service.ts";
import { detailAfter } from "./read-service.ts";
import { answered, isAskedBack, isStanding, onRecallRequest } from "./recall-rules.ts";
import type { AnswerRecall, IncomingDetail, IncomingDocument, IncomingId } from "./schema.ts";
import { requireState, requireVersion } from "./state-rules.ts";

/** What the sender reads when it asks too late. */
const DONE_ALREADY = "Văn bản đã được xử lý xong. Nếu văn bản phải thu hồi, đề nghị gửi thông báo thu hồi.";

/**
 * Takes in the sender's wish to have a document back (trạng thái 13). The clerk answers it; one that cannot be granted any
 * more, or needs no granting, is answered at once.
 * @param more the receipt of the packet and of its message, in the same transaction
 */
export async function askBack(
  cx: Cx,
  id: IncomingId,
  request: RecallRequest,
  more: readonly Operation[] = [],
): Promise<void> {
  const { reason = "", staffName = "" } = request;
  const asked = { ...request, reason: clip(reason, 500), staffName: clip(staffName, 100) };
  await changeByPacket(cx, id, (before) => [...askOperations(cx, before, asked), ...more]);
}

/**
 * The clerk's answer to it: agreed, the document leaves work and the sender is told (15); declined, with the reason (16).
 * One that was returned or voided meanwhile is answered too, and stays what it is.
 * @throws Refusal `incoming.not_asked_back`, `item.changed`; by its state for one that ended, whose sender was told so
 */
export async function answerRecall(cx: Cx, id: IncomingId, input: AnswerRecall): Promise<IncomingDetail> {
  const clerk = requireStaff(cx, "incoming.refuse");
  const before = await readCase(cx, id);
  requireVersion(before.document, input.version);
  if (before.document.state === "ended") requireState(before.document, "arrived");
  if (!isAskedBack(before.document)) throw new Refusal("conflict", "incoming.not_asked_back");
  const at = cx.clock.now().toISOString();
  const leaves = input.agreed && isStanding(before.document);
  if (leaves) await takeOwnCopies(cx, before.document);
  const reason = input.agreed ? before.document.recallRequest?.reason : input.reason;
  const document = answered(before.document, { agreed: input.agreed, byName: clerk.name, at, reason });
  const operations = [
    ...(leaves
      ? endOperations(cx, { ...before, document }, { kind: "withdrawn", at, byName: clerk.name, reason })
      : [
          replace(IncomingEntity, document),
          input.agreed
            ? event(cx, "incoming.recall_noted", incomingPartition(id), { kind: "withdrawn", reason })
            : event(cx, "incoming.recall_refused", incomingPartition(id), { reason: input.reason }),
        ]),
    ...(await answeredNotice(cx, id)),
    ...(leaves ? await givenBack(cx, document) : []),
  ];
  await cx.store.write(operations);
  return detailAfter(cx, before, operations);
}

/** What was given back may come again, mended. */
async function givenBack(cx: Cx, { exchange }: IncomingDocument): Promise<Operation[]> {
  const arrival = exchange && (await cx.store.get(ExchangeArrivalEntity, arrivalKey(exchange)));
  return arrival ? [replace(ExchangeArrivalEntity, afterReturn(arrival))] : [];
}

function askOperations(cx: Cx, { document }: IncomingCase, request: RecallRequest): Operation[] {
  const subject = incomingPartition(document.id);
  switch (onRecallRequest(document, request)) {
    case "nothing":
      return [];
    case "agree":
      return [event(cx, "incoming.recall_noted", subject, { kind: "withdrawn", reason: request.reason })];
    case "decline": {
      const answer = { agreed: false, reason: DONE_ALREADY, byName: "", at: request.receivedAt };
      return [
        replace(IncomingEntity, { ...document, recallRequest: { ...request, answer } }),
        event(cx, "incoming.recall_refused", subject, { reason: DONE_ALREADY }),
      ];
    }
    case "ask":
      return [
        replace(IncomingEntity, { ...document, recallRequest: request }),
        noticeOperation(document, { kind: "askedBack", at: request.receivedAt, reason: request.reason }),
        event(cx, "incoming.recall_asked", subject, { reason: request.reason }),
      ];
  }
}
