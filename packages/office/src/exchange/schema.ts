import * as v from "valibot";
import { idOf } from "@vanthu/platform/id.ts";
import { FileId } from "../attachment/schema.ts";
import { line, Sha256 } from "../field.ts";
import { IncomingNotice } from "../incoming/notice-schema.ts";
import { IncomingId } from "../incoming/schema.ts";
import { AxisName } from "../organisation/schema.ts";

export const HeldPacketId = idOf("held");
export type HeldPacketId = v.InferOutput<typeof HeldPacketId>;
export const RejectedPacketId = idOf("rej");
export type RejectedPacketId = v.InferOutput<typeof RejectedPacketId>;

/** A packet stopped before storage because of a secrecy word; holds no content. */
export const HeldPacket = v.object({
  id: HeldPacketId,
  senderCode: v.string(),
  senderName: v.string(),
  packetSha256: Sha256,
  arrivedAt: v.string(),
  state: v.picklist(["held", "released", "returned"]),
  releasedByName: v.optional(v.string()),
});
export type HeldPacket = v.InferOutput<typeof HeldPacket>;

/** A packet that could not be taken as a document; kept byte for byte so that nothing is lost. */
export const RejectedPacket = v.object({
  id: RejectedPacketId,
  /** Refusal code: `packet.doctype`, `packet.other_agency`, `packet.attachment_damaged` … */
  code: v.string(),
  params: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
  senderCode: v.optional(v.string()),
  packetFileId: FileId,
  packetSha256: Sha256,
  arrivedAt: v.string(),
  /** Set once the clerk has dealt with it otherwise; the packet is kept all the same. */
  dismissed: v.optional(v.object({ note: v.string(), byName: v.string(), at: v.string() })),
});
export type RejectedPacket = v.InferOutput<typeof RejectedPacket>;

/**
 * WaitingPacket (gói tin chờ văn bản gốc): a packet that speaks of a document that has not come, because packets come in any
 * order. It has no end: the document may come after years.
 */
export const WaitingPacket = v.object({
  /** DocumentId of the document it speaks of. */
  documentId: v.string(),
  kind: v.picklist(["recall", "update", "askBack", "replacement"]),
  senderCode: v.string(),
  senderName: v.string(),
  reason: v.optional(v.string()),
  /** The outside axis it came over, by which its sender is told. */
  axis: v.optional(AxisName),
  /** Of a replacement: the document of ours that takes the place of the one awaited. */
  newerId: v.optional(v.string()),
  packetFileId: FileId,
  packetSha256: Sha256,
  arrivedAt: v.string(),
});
export type WaitingPacket = v.InferOutput<typeof WaitingPacket>;

export const ReleaseHeld = v.object({ reason: line(300, 10) });

/** What was done about a packet that could not be taken: "đã gọi bên gửi, sẽ gửi lại". */
export const DismissRejected = v.object({ note: line(300, 5) });

/** Which waiting packet the clerk waits for no longer, and why; its sender reads the note. */
export const DismissWaiting = v.object({ documentId: v.string(), packetSha256: Sha256, note: line(300, 5) });
export type DismissWaiting = v.InferOutput<typeof DismissWaiting>;

/**
 * What waits for the clerk. waiting: packets whose document has not come · notices: what senders did to their documents here
 */
export const ExchangeInbox = v.object({
  held: v.array(HeldPacket),
  rejected: v.array(RejectedPacket),
  waiting: v.array(WaitingPacket),
  notices: v.array(IncomingNotice),
});
export type ExchangeInbox = v.InferOutput<typeof ExchangeInbox>;

/** Brings in a packet that came outside the axis (a file): parsed, checked and filed like one that came over it. */
export const ImportPacket = v.object({ fileId: FileId });

/**
 * What became of a packet: taken as a document (arrived), held, rejected, known already (repeated), written down with a
 * document of ours that went out (reported) or came in (applied), or kept until the document it speaks of comes (waiting).
 */
export const TakenPacket = v.object({
  outcome: v.picklist(["arrived", "held", "rejected", "repeated", "reported", "applied", "waiting"]),
  incomingId: v.optional(IncomingId),
  /** Why it was rejected. */
  code: v.optional(v.string()),
});
export type TakenPacket = v.InferOutput<typeof TakenPacket>;
