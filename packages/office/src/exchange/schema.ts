import * as v from "valibot";
import { idOf } from "@vanthu/platform/id.ts";
import { FileId } from "../attachment/schema.ts";
import { line, Sha256 } from "../field.ts";
import { IncomingId } from "../incoming/schema.ts";

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
});
export type RejectedPacket = v.InferOutput<typeof RejectedPacket>;

export const ReleaseHeld = v.object({ reason: line(300, 10) });

export const ExchangeInbox = v.object({ held: v.array(HeldPacket), rejected: v.array(RejectedPacket) });
export type ExchangeInbox = v.InferOutput<typeof ExchangeInbox>;

/** Brings in a packet that came outside the axis (a file): parsed, checked and filed like one that came over it. */
export const ImportPacket = v.object({ fileId: FileId });

/** What became of a packet: taken as a document, held, rejected, or known already. */
export const TakenPacket = v.object({
  outcome: v.picklist(["arrived", "held", "rejected", "repeated", "reported"]),
  incomingId: v.optional(IncomingId),
  /** Why it was rejected. */
  code: v.optional(v.string()),
});
export type TakenPacket = v.InferOutput<typeof TakenPacket>;
