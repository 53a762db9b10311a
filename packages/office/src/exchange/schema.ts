import * as v from "valibot";
import { idOf } from "@vanthu/platform/id.ts";
import { line } from "../field.ts";
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
  packetFileId: v.string(),
});

/** Delivery (lượt gửi): one receiver of one outgoing document, with every status it reported. */
export const Delivery = v.object({
  documentId: v.string(),
  agencyId: AgencyId,
  agencyName: v.string(),
  agencyCode: v.optional(v.string()),
  /** queued (chờ gửi) · sent (đã gửi) · reported (shown by `shownCode`) · failed (gửi lỗi) · paper (gửi giấy) */
  state: v.picklist(["queued", "sent", "reported", "failed", "paper"]),
  shownCode: v.optional(v.string()),
  statuses: v.array(DeliveryStatus),
  failure: v.optional(v.string()),
  queuedAt: v.string(),
  sentAt: v.optional(v.string()),
});
export type Delivery = v.InferOutput<typeof Delivery>;

export const HeldPacketId = idOf("held");

/** A packet stopped before storage because of a secrecy word; holds no content, only where the sender's packet lies. */
export const HeldPacket = v.object({
  id: HeldPacketId,
  senderCode: v.string(),
  senderName: v.string(),
  packetKey: v.string(),
  packetSha256: v.string(),
  arrivedAt: v.string(),
  state: v.picklist(["held", "released", "returned"]),
  releasedByName: v.optional(v.string()),
});
export type HeldPacket = v.InferOutput<typeof HeldPacket>;

/** A packet that could not be taken as a document; kept byte for byte so that nothing is lost. */
export const RejectedPacket = v.object({
  id: idOf("rej"),
  /** Refusal code: `packet.doctype`, `packet.other_agency`, `packet.attachment_damaged` … */
  code: v.string(),
  params: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
  senderCode: v.optional(v.string()),
  packetFileId: v.optional(v.string()),
  arrivedAt: v.string(),
});
export type RejectedPacket = v.InferOutput<typeof RejectedPacket>;

export const ReleaseHeld = v.object({ reason: line(300, 10) });

export const ExchangeInbox = v.object({ held: v.array(HeldPacket), rejected: v.array(RejectedPacket) });

/** Brings in a packet that came outside the axis (a file): parsed, checked and filed like one that came over it. */
export const ImportPacket = v.object({ fileId: v.string() });
