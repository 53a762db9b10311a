import * as v from "valibot";
import { idOf } from "@vanthu/platform/id.ts";
import { AttachedFile } from "../attachment/schema.ts";
import { CivilDate, line } from "../field.ts";
import { AgencyId } from "../organisation/schema.ts";
import { OutgoingId } from "./schema.ts";

export const BusinessSendingId = idOf("bus");
export type BusinessSendingId = v.InferOutput<typeof BusinessSendingId>;

/**
 * askBack: yêu cầu lấy lại (status 13), receiver by receiver · recall: thu hồi (packet of type 1), to all who have the
 * document · update: cập nhật (packet of type 2).
 */
export const BusinessKind = v.picklist(["askBack", "recall", "update"]);
export type BusinessKind = v.InferOutput<typeof BusinessKind>;

/** BusinessSending (gói nghiệp vụ): what we tell receivers of a document that has gone out, to each of them once. */
export const BusinessSending = v.object({
  id: BusinessSendingId,
  documentId: OutgoingId,
  kind: BusinessKind,
  reason: v.string(),
  at: v.string(),
  byName: v.string(),
  /** Whom it is for; absent: all who have the document. */
  agencyIds: v.optional(v.array(AgencyId)),
  /** Of an update: receivers that get the document as new, and those that lose it. */
  added: v.optional(v.array(AgencyId)),
  removed: v.optional(v.array(AgencyId)),
  /** Of an update: what the packet says of the document has changed, so that all who keep it are told. */
  changed: v.optional(v.boolean()),
});
export type BusinessSending = v.InferOutput<typeof BusinessSending>;

/**
 * How far one receiver has been told. queued (chờ gửi) · sent (đã gửi) · failed (gửi lỗi) · paper: it has the document on
 * paper, and the clerk tells it by letter.
 */
export const BusinessReceiver = v.object({
  agencyId: AgencyId,
  agencyName: v.string(),
  agencyCode: v.optional(v.string()),
  state: v.picklist(["queued", "sent", "failed", "paper"]),
  /** Tries that failed since it was queued. */
  attempts: v.number(),
  /** Refusal code of the last try that failed. */
  failure: v.optional(v.string()),
  sentAt: v.optional(v.string()),
});
export type BusinessReceiver = v.InferOutput<typeof BusinessReceiver>;

/** BusinessChunk (đợt gửi gói nghiệp vụ): some receivers of one sending, sent and written together. */
export const BusinessChunk = v.object({
  sendingId: BusinessSendingId,
  documentId: OutgoingId,
  /** From 0. */
  index: v.number(),
  receivers: v.array(BusinessReceiver),
  queuedAt: v.string(),
});
export type BusinessChunk = v.InferOutput<typeof BusinessChunk>;

/** What the page of a document shows of a sending. */
export const BusinessView = v.object({
  ...BusinessSending.entries,
  counts: v.object({ queued: v.number(), sent: v.number(), failed: v.number(), paper: v.number() }),
  receivers: v.array(BusinessReceiver),
});
export type BusinessView = v.InferOutput<typeof BusinessView>;
export const BusinessList = v.object({ items: v.array(BusinessView) });
export type BusinessList = v.InferOutput<typeof BusinessList>;

/** Asks receivers for a document back that was sent by mistake; they answer 15 or 16. */
export const AskBack = v.object({
  agencyIds: v.pipe(v.array(AgencyId), v.minLength(1), v.maxLength(50)),
  reason: line(500, 5),
});
export type AskBack = v.InferOutput<typeof AskBack>;

/** The notice (thông báo thu hồi) a recall rests on: one of ours in the book, or one on paper by its number and date. */
export const RecallNotice = v.union([
  v.object({ id: OutgoingId }),
  v.object({ referenceNumber: line(100), issuedOn: CivilDate }),
]);

/** Recalls an issued document (NĐ 30 Điều 18.4). */
export const RecallOutgoing = v.object({ version: v.number(), notice: RecallNotice, reason: line(500, 5) });
export type RecallOutgoing = v.InferOutput<typeof RecallOutgoing>;

const Ids = v.optional(v.pipe(v.array(AgencyId), v.maxLength(50)), []);

/**
 * Updates what receivers have of an issued document, whose signed text never changes by it: receivers added or removed, the
 * date an answer is due as the packet says it, an annex that was left out.
 */
export const UpdateOutgoing = v.object({
  version: v.number(),
  reason: line(500, 5),
  addIds: Ids,
  removeIds: Ids,
  dueOn: v.optional(CivilDate),
  annexes: v.optional(v.pipe(v.array(AttachedFile), v.maxLength(20)), []),
});
export type UpdateOutgoing = v.InferOutput<typeof UpdateOutgoing>;
