import { createHash } from "node:crypto";
import { entity, type ItemOf, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { INBOX } from "./item.ts";
import { WaitingPacket } from "./schema.ts";

export const WaitingPacketEntity = entity({
  name: "WaitingPacket",
  schema: WaitingPacket,
  key: ({ documentId, packetSha256 }) => waitingKey(documentId, packetSha256),
});
export type WaitingPacketItem = ItemOf<typeof WaitingPacketEntity>;

export function waitingKey(documentId: string, packetSha256: string): LocalKey {
  return [INBOX, `${waitingPrefix(documentId)}${packetSha256}`];
}

/** Ids of other systems are of any length and alphabet; their hash is what becomes a key. */
export function waitingPrefix(documentId: string): string {
  return `waiting#${createHash("sha256").update(documentId).digest("hex")}#`;
}
