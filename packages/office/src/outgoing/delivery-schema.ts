import * as v from "valibot";
import { FileId, LentKey } from "../attachment/schema.ts";
import { Cursor, Sha256 } from "../field.ts";
import { AgencyId } from "../organisation/schema.ts";

/** Status a receiver reports (QCVN 102): 01 đã đến · 02 từ chối · 03 tiếp nhận · 04 phân công · 05 đang xử lý · 06 hoàn thành. */
export const DeliveryStatus = v.object({
  code: v.string(),
  at: v.string(),
  receivedAt: v.string(),
  description: v.optional(v.string()),
  staffName: v.optional(v.string()),
  department: v.optional(v.string()),
  /** The status packet, as received. */
  packetFileId: FileId,
  packetSha256: Sha256,
  /** Where whoever reported it keeps it. */
  packetLent: v.optional(LentKey),
});
export type DeliveryStatus = v.InferOutput<typeof DeliveryStatus>;

/** Delivery (lượt gửi): one receiver of one outgoing document, with every status it reported. */
export const Delivery = v.object({
  documentId: v.string(),
  agencyId: AgencyId,
  agencyName: v.string(),
  agencyCode: v.optional(v.string()),
  /** The DeliveryChunk it is counted in; absent where it was made before there were any. */
  chunk: v.optional(v.number()),
  /** queued (chờ gửi) · sent (đã gửi) · reported (shown by `shownCode`) · failed (gửi lỗi) · paper (gửi giấy) */
  state: v.picklist(["queued", "sent", "reported", "failed", "paper"]),
  shownCode: v.optional(v.string()),
  statuses: v.array(DeliveryStatus),
  /** Statuses between the first and the last ones that are not kept. */
  statusesLeftOut: v.optional(v.number()),
  /** Tries that failed since it was queued. */
  attempts: v.number(),
  /** Refusal code of the last try that failed; of one that goes on paper, why it cannot go over the exchange. */
  failure: v.optional(v.string()),
  /** The business sending whose packet it gets, where it was added after the issue. */
  sendingId: v.optional(v.string()),
  queuedAt: v.string(),
  sentAt: v.optional(v.string()),
});
export type Delivery = v.InferOutput<typeof Delivery>;

const DeliveryState = Delivery.entries.state;

/** Of which deliveries a page is asked; `look`: those that wait for the clerk. */
export const DeliveryListQuery = v.object({
  state: v.optional(v.picklist([...DeliveryState.options, "look"])),
  limit: v.optional(v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(1), v.maxValue(500))),
  after: v.optional(Cursor),
});
export type DeliveryListQuery = v.InferOutput<typeof DeliveryListQuery>;

/** A delivery as its page shows it: without where a receiver keeps its packets. */
export const ShownDelivery = v.object({
  ...Delivery.entries,
  statuses: v.array(v.omit(DeliveryStatus, ["packetLent"])),
});
export type ShownDelivery = v.InferOutput<typeof ShownDelivery>;

export const DeliveryList = v.object({ items: v.array(ShownDelivery), next: v.optional(Cursor) });
