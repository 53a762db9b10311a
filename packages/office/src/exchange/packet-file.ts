import type { Cx } from "@vanthu/platform/context.ts";
import type { FileReference } from "@vanthu/platform/file-reference.ts";
import { ExchangeFiles } from "@vanthu/platform/tenant-files.ts";
import { randomUUID } from "node:crypto";
import type { FileId } from "../attachment/schema.ts";
import { lend, storeFile } from "../attachment/service.ts";
import type { KeptPacket } from "./item.ts";

export const PACKET_TYPE = "application/xml";

/** Stores a packet of ours once, among our own files, where its receivers read it; `id` where a retry must find it. */
export async function keepPacketFile(cx: Cx, name: string, bytes: Uint8Array, id?: FileId): Promise<KeptPacket> {
  const file = { name, contentType: PACKET_TYPE, bytes, role: "annex" as const };
  const stored = await storeFile(cx, id === undefined ? file : { ...file, id });
  return { packetFileId: stored.id, sha256: stored.sha256, sizeBytes: stored.sizeBytes };
}

/** Names a kept packet for those it goes to. */
export function lentPacket(cx: Cx, { packetFileId, sha256, sizeBytes }: KeptPacket): FileReference {
  return lend(cx, { id: packetFileId, sha256, sizeBytes });
}

/** Puts a packet nobody here sent into the exchange's area. */
export async function placeInExchange(cx: Cx, bytes: Uint8Array): Promise<FileReference> {
  const key = `${randomUUID()}.edxml`;
  const files = new ExchangeFiles(cx.world, cx.meter);
  return files.reference(key, await files.write(key, bytes, PACKET_TYPE));
}
