import type { Cx } from "@vanthu/platform/context.ts";
import { ExchangeFiles } from "@vanthu/platform/tenant-files.ts";
import { randomUUID } from "node:crypto";
import type { FileId } from "../attachment/schema.ts";
import { storeFile } from "../attachment/service.ts";

export const PACKET_TYPE = "application/xml";

/** A packet as it is kept: for ourselves, and under a key that only its receivers learn. */
export interface KeptPacketFile {
  readonly packetFileId: FileId;
  readonly packetKey: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** Stores a packet of ours in our own files and in the exchange's area. */
export async function keepPacketFile(cx: Cx, name: string, bytes: Uint8Array): Promise<KeptPacketFile> {
  const [file, packetKey] = await Promise.all([
    storeFile(cx, { name, contentType: PACKET_TYPE, bytes, role: "annex" }),
    placeInExchange(cx, bytes),
  ]);
  return { packetFileId: file.id, packetKey, sha256: file.sha256, sizeBytes: file.sizeBytes };
}

/** Puts bytes into the exchange's area; answers the key. */
export async function placeInExchange(cx: Cx, bytes: Uint8Array): Promise<string> {
  const key = `${randomUUID()}.edxml`;
  await new ExchangeFiles(cx.world, cx.meter).write(key, bytes, PACKET_TYPE);
  return key;
}
