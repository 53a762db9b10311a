import * as v from "valibot";
import { CivilDate, Cursor } from "../field.ts";

/**
 * Of what we sent: unanswered (chưa có báo đã đến) · failed (gửi lỗi) · refused (bị từ chối) · returned (đã cho lấy lại) ·
 * askedBack (chưa trả lời yêu cầu lấy lại) · recalled (chưa báo đã thu hồi).
 * Of what we received: notAccepted (chưa tiếp nhận) · untold (chưa báo được trạng thái) · held (bị giữ) · rejected (không
 * đọc được).
 */
export const ReconcileKind = v.picklist([
  "unanswered",
  "failed",
  "refused",
  "returned",
  "askedBack",
  "recalled",
  "notAccepted",
  "untold",
  "held",
  "rejected",
]);
export type ReconcileKind = v.InferOutput<typeof ReconcileKind>;

/** ReconcileRow (dòng đối soát): one sending or packet whose matter is open between two agencies. */
export const ReconcileRow = v.object({
  kind: ReconcileKind,
  /** Of ours; absent where a packet became none. */
  documentId: v.optional(v.string()),
  referenceNumber: v.optional(v.string()),
  subject: v.optional(v.string()),
  agencyName: v.string(),
  agencyCode: v.optional(v.string()),
  /** Since when it stands so. */
  since: v.string(),
  /** Refusal code of what is wrong. */
  code: v.optional(v.string()),
});
export type ReconcileRow = v.InferOutput<typeof ReconcileRow>;

/** sent: documents issued on these days; received: packets that arrived on them. */
export const ReconcileQuery = v.pipe(
  v.object({
    side: v.picklist(["sent", "received"]),
    from: CivilDate,
    to: CivilDate,
    after: v.optional(Cursor),
  }),
  v.check(({ from, to }) => from <= to, "period"),
);
export type ReconcileQuery = v.InferOutput<typeof ReconcileQuery>;

/** A page may be empty and another follow: pages are of documents looked at, not of rows found. */
export const ReconcileList = v.object({ items: v.array(ReconcileRow), next: v.optional(Cursor) });
export type ReconcileList = v.InferOutput<typeof ReconcileList>;
