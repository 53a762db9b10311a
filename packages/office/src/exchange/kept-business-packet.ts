import { buildDocumentPacket } from "@vanthu/edxml/build-document-packet.ts";
import type { DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { lend, readFile } from "../attachment/service.ts";
import type { BusinessSending } from "../outgoing/business-schema.ts";
import type { OutgoingItem } from "../outgoing/item.ts";
import type { PacketToSend } from "./axis-gateway.ts";
import { SentBusinessPacketEntity, sentBusinessPacketKey } from "./business-item.ts";
import { recallPacket } from "./business-packet.ts";
import { SentPacketEntity, sentPacketKey, type KeptPacket } from "./item.ts";
import { keepPacketFile, lentPacket } from "./packet-file.ts";
import { buildUpdate, organsOf } from "./update-packet.ts";

/**
 * The packet of a recall or an update, as it is handed over: built at the first sending, the same for all its receivers.
 * @throws Refusal `outgoing.packet_missing`, `outgoing.file_differs`
 */
export async function businessPacketFor(
  cx: Cx,
  document: OutgoingItem,
  sending: BusinessSending,
): Promise<Pick<PacketToSend, "packet" | "files">> {
  const known = await cx.store.get(SentBusinessPacketEntity, sentBusinessPacketKey(document.id, sending.id));
  const kept = known ?? (await keep(cx, document, sending));
  // A recall takes the files away: nobody has to refer to them.
  const files = sending.kind === "recall" ? [] : [...(document.file ? [document.file] : []), ...document.annexes];
  return { packet: lentPacket(cx, kept), files: files.map((file) => lend(cx, file)) };
}

/**
 * The packet of a document, as it went out first.
 * @throws Refusal `outgoing.packet_missing` for one of which none was ever built: nobody has the document
 */
export async function readOriginal(cx: Cx, documentId: string): Promise<DocumentPacket> {
  const sent = await cx.store.get(SentPacketEntity, sentPacketKey(documentId));
  const read = sent && readPacket(await readFile(cx, sent.packetFileId));
  if (read?.kind !== "document") throw new Refusal("conflict", "outgoing.packet_missing");
  return read.packet;
}

async function keep(cx: Cx, document: OutgoingItem, sending: BusinessSending): Promise<KeptPacket> {
  const bytes = buildDocumentPacket(await build(cx, document, sending));
  const kept = await keepPacketFile(cx, `${sending.kind}.edxml`, bytes);
  try {
    await cx.store.write([
      create(SentBusinessPacketEntity, { documentId: document.id, sendingId: sending.id, ...kept }),
    ]);
    return kept;
  } catch (error) {
    // Another chunk was first; its packet is the packet.
    const first = error instanceof WriteConflict && error.of(SentBusinessPacketEntity)?.current;
    if (!first) throw error;
    return first as KeptPacket;
  }
}

async function build(cx: Cx, document: OutgoingItem, sending: BusinessSending): Promise<DocumentPacket> {
  const original = await readOriginal(cx, document.id);
  if (sending.kind === "update") return buildUpdate(cx, original, document, sending);
  const ids = (document.addedReceivers ?? []).map(({ agencyId }) => agencyId);
  const added = await organsOf(cx, ids, sending.at.slice(0, 10));
  return recallPacket({ ...original, to: [...original.to, ...added.values()] }, sending);
}
