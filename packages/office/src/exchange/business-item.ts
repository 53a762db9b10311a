import * as v from "valibot";
import { entity, type ItemOf, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { FileId } from "../attachment/schema.ts";
import { Sha256 } from "../field.ts";
import { businessPartition } from "../outgoing/business-item.ts";
import { BusinessSendingId } from "../outgoing/business-schema.ts";
import { OutgoingId } from "../outgoing/schema.ts";

/** SentBusinessPacket: the packet of a business sending, the same for all its receivers. */
export const SentBusinessPacketEntity = entity({
  name: "SentBusinessPacket",
  schema: v.object({
    documentId: OutgoingId,
    sendingId: BusinessSendingId,
    packetFileId: FileId,
    sha256: Sha256,
    sizeBytes: v.number(),
  }),
  key: ({ documentId, sendingId }) => sentBusinessPacketKey(documentId, sendingId),
});
export type SentBusinessPacket = ItemOf<typeof SentBusinessPacketEntity>;

export function sentBusinessPacketKey(documentId: string, sendingId: string): LocalKey {
  return [businessPartition(documentId), `packet#${sendingId}`];
}
