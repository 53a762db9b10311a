import { buildDocumentPacket } from "@vanthu/edxml/build-document-packet.ts";
import { buildStatusPacket } from "@vanthu/edxml/build-status-packet.ts";
import type { DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import { EdxmlProblem } from "@vanthu/edxml/edxml-problem.ts";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { readFile } from "../attachment/service.ts";
import type { Agency } from "../organisation/schema.ts";
import type { BusinessSendingItem } from "../outgoing/business-item.ts";
import type { Tried } from "../outgoing/business-rules.ts";
import type { BusinessReceiver } from "../outgoing/business-schema.ts";
import { markTried, readQueuedChunk } from "../outgoing/business-service.ts";
import type { OutgoingItem } from "../outgoing/item.ts";
import { readReceivingAgencies } from "../outgoing/receiver-service.ts";
import type { AxisGateway, PacketToSend } from "./axis-gateway.ts";
import { SentBusinessPacketEntity, sentBusinessPacketKey } from "./business-item.ts";
import { askBackPacket, recallPacket } from "./business-packet.ts";
import { SentPacketEntity, sentPacketKey, type KeptPacket } from "./item.ts";
import { keepPacketFile, lentPacket } from "./packet-file.ts";

type Packet = Pick<PacketToSend, "kind"> & KeptPacket;

/**
 * Tells the receivers of a chunk who still wait what the sending says. Run again, it sends to those still queued; a
 * receiver that gets the same packet twice knows it by its DocumentId, or by its time.
 * @throws Refusal `exchange.send_failed` (unavailable) when somebody of them should be tried again
 */
export async function sendBusinessChunk(
  cx: Cx,
  gateway: AxisGateway,
  outgoingId: string,
  { sendingId, chunk: index }: { readonly sendingId: string; readonly chunk: number },
): Promise<void> {
  const found = await readQueuedChunk(cx, outgoingId, sendingId, index);
  if (!found) return;
  const { document, sending, chunk } = found;
  const queued = chunk.receivers.filter(({ state }) => state === "queued");
  const agencies = await readReceivingAgencies(
    cx,
    queued.map(({ agencyId }) => agencyId),
  );
  const original = await readOriginal(cx, document);
  const tried: Tried[] = [];
  for (const receiver of queued) {
    const agency = agencies.find(({ id }) => id === receiver.agencyId);
    tried.push(await tell(cx, gateway, { receiver, agency, sending, original }));
  }
  if (await markTried(cx, sending, chunk, tried)) throw new Refusal("unavailable", "exchange.send_failed");
}

interface Telling {
  readonly receiver: BusinessReceiver;
  readonly agency: Agency | undefined;
  readonly sending: BusinessSendingItem;
  /** Absent for a document none of whose packets was ever built: nobody has it. */
  readonly original: DocumentPacket | undefined;
}

async function tell(cx: Cx, gateway: AxisGateway, telling: Telling): Promise<Tried> {
  const { receiver, agency, sending } = telling;
  try {
    const { kind, ...kept } = await packetFor(cx, telling);
    await gateway.send({ kind, toTenantId: agency?.tenantId, packet: lentPacket(cx, kept), files: [] });
    return { agencyId: receiver.agencyId };
  } catch (error) {
    const failure = codeOf(error);
    const isFinal = error instanceof EdxmlProblem || (error instanceof Refusal && error.kind !== "unavailable");
    cx.log.warn("exchange.business_failed", { code: failure, sendingId: sending.id, agencyId: receiver.agencyId });
    return { agencyId: receiver.agencyId, failure, isFinal };
  }
}

function codeOf(error: unknown): string {
  return error instanceof Refusal || error instanceof EdxmlProblem ? error.code : "exchange.send_failed";
}

/** A request is made out to its one receiver; whatever else is sent is one packet for all. */
async function packetFor(cx: Cx, { receiver, sending, original }: Telling): Promise<Packet> {
  if (!original) throw new Refusal("conflict", "outgoing.packet_missing");
  if (sending.kind === "askBack") {
    const bytes = buildStatusPacket(askBackPacket(original, receiver, sending));
    return { kind: "status", ...(await keepPacketFile(cx, "yeu-cau-lay-lai.edxml", bytes)) };
  }
  const key = sentBusinessPacketKey(sending.documentId, sending.id);
  const known = await cx.store.get(SentBusinessPacketEntity, key);
  return { kind: "document", ...(known ?? (await keep(cx, sending, original))) };
}

async function keep(cx: Cx, sending: BusinessSendingItem, original: DocumentPacket): Promise<KeptPacket> {
  const bytes = buildDocumentPacket(recallPacket(original, sending));
  const kept = await keepPacketFile(cx, `${sending.kind}.edxml`, bytes);
  const { documentId, id: sendingId } = sending;
  try {
    await cx.store.write([create(SentBusinessPacketEntity, { documentId, sendingId, ...kept })]);
    return kept;
  } catch (error) {
    // Another chunk was first; its packet is the packet.
    const first = error instanceof WriteConflict && error.of(SentBusinessPacketEntity)?.current;
    if (!first) throw error;
    return first as KeptPacket;
  }
}

async function readOriginal(cx: Cx, document: OutgoingItem): Promise<DocumentPacket | undefined> {
  const sent = await cx.store.get(SentPacketEntity, sentPacketKey(document.id));
  if (!sent) return undefined;
  const read = readPacket(await readFile(cx, sent.packetFileId));
  return read.kind === "document" ? read.packet : undefined;
}
