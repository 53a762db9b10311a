import type { Cx } from "@vanthu/platform/context.ts";
import type { FileId } from "../attachment/schema.ts";
import { storeFile } from "../attachment/service.ts";
import { PACKET_TYPE } from "./packet-file.ts";
import type { PacketInHand } from "./packet-in-hand.ts";

/** Stores a packet that came among our own files, byte for byte. */
export async function keepPacket(
  cx: Cx,
  { bytes }: Pick<PacketInHand, "bytes">,
): Promise<{ readonly packetFileId: FileId; readonly packetSha256: string }> {
  const file = await storeFile(cx, { name: "packet.edxml", contentType: PACKET_TYPE, bytes, role: "annex" });
  return { packetFileId: file.id, packetSha256: file.sha256 };
}
