import { createHash } from "node:crypto";
import * as v from "valibot";
import { FileReference } from "@vanthu/platform/file-reference.ts";
import { entity, type ItemOf, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { FileId } from "../attachment/schema.ts";
import { Sha256 } from "../field.ts";
import { IncomingId } from "../incoming/schema.ts";
import { AxisName } from "../organisation/schema.ts";
import { OutgoingId } from "../outgoing/schema.ts";
import { HeldPacket, RejectedPacket } from "./schema.ts";

/** Where a packet of ours lies: once, among our own files. */
const KeptPacket = v.object({ packetFileId: FileId, sha256: Sha256, sizeBytes: v.number() });
export type KeptPacket = v.InferOutput<typeof KeptPacket>;

/** SentPacket: the packet of an outgoing document, the same for all receivers. */
export const SentPacketEntity = entity({
  name: "SentPacket",
  schema: v.object({ outgoingId: OutgoingId, documentId: v.string(), ...KeptPacket.entries }),
  key: ({ outgoingId }) => sentPacketKey(outgoingId),
});
export type SentPacket = ItemOf<typeof SentPacketEntity>;

export function sentPacketKey(outgoingId: string): LocalKey {
  return [`outgoing#${outgoingId}`, "packet"];
}

/** Finds the document a status packet speaks of by the DocumentId it was sent with. */
export const SentDocumentIdEntity = entity({
  name: "SentDocumentId",
  schema: v.object({ documentId: v.string(), outgoingId: OutgoingId }),
  key: ({ documentId }) => sentDocumentIdKey(documentId),
});

export function sentDocumentIdKey(documentId: string): LocalKey {
  return ["sent-document-id", createHash("sha256").update(documentId).digest("hex")];
}

/** Statuses that were kept and not handed over, by their time. */
export const UNSENT_STATUSES = "unsent-statuses";

/** SentStatus: a status reported to the sender of an incoming document; one for each event that led to it. */
export const SentStatusEntity = entity({
  name: "SentStatus",
  schema: v.object({
    incomingId: IncomingId,
    eventId: v.string(),
    code: v.string(),
    at: v.string(),
    ...KeptPacket.entries,
    sent: v.boolean(),
    /** Refusal code of an outside axis that did not take it. */
    failure: v.optional(v.string()),
  }),
  key: ({ incomingId, eventId }) => sentStatusKey(incomingId, eventId),
  index1: ({ sent, at, eventId }) => (sent ? undefined : [UNSENT_STATUSES, `${at}#${eventId}`]),
});
export type SentStatus = ItemOf<typeof SentStatusEntity>;

export function sentStatusKey(incomingId: string, eventId: string): LocalKey {
  return [`incoming#${incomingId}`, `status#${eventId}`];
}

/** Packets that wait for the clerk's decision, and those nothing could be done with. */
export const INBOX = "exchange-inbox";

/** With where it and its files lie: among the sender's, never ours. */
export const HeldPacketEntity = entity({
  name: "HeldPacket",
  schema: v.object({
    ...HeldPacket.entries,
    packet: FileReference,
    files: v.array(FileReference),
    /** The outside axis it came over. */
    axis: v.optional(AxisName),
    /** The clerk who brought it in as a file. */
    broughtBy: v.optional(v.string()),
  }),
  key: ({ id }) => heldKey(id),
});

export function heldKey(id: string): LocalKey {
  return [INBOX, `held#${id}`];
}

export const RejectedPacketEntity = entity({
  name: "RejectedPacket",
  schema: RejectedPacket,
  key: ({ id }) => rejectedKey(id),
});

export function rejectedKey(id: string): LocalKey {
  return [INBOX, `rejected#${id}`];
}
