import { buildDocumentPacket } from "@vanthu/edxml/build-document-packet.ts";
import { EdxmlProblem } from "@vanthu/edxml/edxml-problem.ts";
import { DEFAULT_LIMITS } from "@vanthu/edxml/read-limits.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { Refusal, type RefusalCode } from "@vanthu/platform/refusal.ts";
import { create, WriteConflict } from "@vanthu/platform/store/operation.ts";
import type { FileReference } from "../attachment/schema.ts";
import { lend } from "../attachment/service.ts";
import { readDocument } from "../incoming/case-service.ts";
import { BusinessSendingEntity, sendingKey } from "../outgoing/business-item.ts";
import { refuseEndedDocument } from "../outgoing/ended-rules.ts";
import { keepPacket, markFailedTry, markSent, readQueued } from "../outgoing/delivery-service.ts";
import type { DeliveryItem, OutgoingItem } from "../outgoing/item.ts";
import type { OutgoingDocument } from "../outgoing/schema.ts";
import { readReceivers } from "../outgoing/receiver-list-service.ts";
import { readReceivingAgencies } from "../outgoing/receiver-service.ts";
import type { Agency } from "../organisation/schema.ts";
import { isElectronic } from "../organisation/rules.ts";
import { hasEnded } from "../organisation/succession-rules.ts";
import { readKnownOffice } from "../tenant/service.ts";
import { attachmentOf } from "./attachment-of.ts";
import { wayTo, type AxisGateway, type PacketToSend } from "./axis-gateway.ts";
import { readFollowedPacket } from "./followed-packet.ts";
import { isIssued, packetOfDocument, type IssuedDocument } from "./compose-packet.ts";
import { SentDocumentIdEntity, SentPacketEntity, sentPacketKey, type SentPacket } from "./item.ts";
import { businessPacketFor } from "./kept-business-packet.ts";
import { receiverOrgan } from "./organ.ts";
import { packedAfresh } from "./pack-afresh.ts";
import { keepPacketFile, lentPacket } from "./packet-file.ts";
import { sendLater } from "./send-later.ts";

/**
 * Sends an issued document to those of these agencies whose delivery is queued. The packet is built once for all; run
 * again, it sends what is still queued.
 * What could not be sent is tried again later, each time after a longer pause.
 */
export async function sendDeliveries(
  cx: Cx,
  gateway: AxisGateway,
  outgoingId: string,
  agencyIds: readonly string[],
): Promise<void> {
  const found = await readQueued(cx, outgoingId, agencyIds);
  if (!found || found.queued.length === 0) return;
  const { document, queued } = found;
  const kept = await tryAll(cx, queued, () => {
    refuseEndedDocument(document);
    return packetFor(cx, document);
  });
  if (!kept) return;
  const packet = lent(cx, document, kept);
  const agencies = await readReceivingAgencies(
    cx,
    queued.map(({ agencyId }) => agencyId),
  );
  const known = new Map(agencies.map((agency) => [agency.id, agency]));
  const outcomes = await Promise.all(
    queued.map(async (delivery) => ({
      delivery,
      outcome: await sendOne(cx, gateway, { delivery, document, packet }, known.get(delivery.agencyId)),
    })),
  );
  const handedOver = outcomes.filter(({ outcome }) => outcome === "sent").map(({ delivery }) => delivery);
  if (handedOver.length > 0) await markSent(cx, handedOver);
  await sendLater(
    cx,
    outcomes.filter(({ outcome }) => outcome === "again").map(({ delivery }) => delivery),
  );
}

/**
 * Hands the packet over again to receivers that have not answered, as it was handed over before.
 * @throws Refusal of the gateway, and `outgoing.recalled`, `outgoing.replaced` for a document that is no more
 */
export async function sendOnceMore(
  cx: Cx,
  gateway: AxisGateway,
  outgoingId: string,
  deliveries: readonly DeliveryItem[],
): Promise<void> {
  const [found, kept] = await Promise.all([
    readQueued(cx, outgoingId, []),
    cx.store.get(SentPacketEntity, sentPacketKey(outgoingId)),
  ]);
  if (!found || !kept || deliveries.length === 0) return;
  const { document } = found;
  refuseEndedDocument(document);
  const packet = lent(cx, document, kept);
  const ids = deliveries.map(({ agencyId }) => agencyId);
  const known = new Map((await readReceivingAgencies(cx, ids)).map((agency) => [agency.id, agency]));
  let failure: unknown;
  for (const delivery of deliveries) {
    try {
      await handOver(cx, gateway, { delivery, document, packet }, known.get(delivery.agencyId));
    } catch (error) {
      // One that cannot be reached keeps none of the others from being sent to.
      failure ??= error;
    }
  }
  if (failure !== undefined) throw failure;
}

/** A packet that was built before, as its receivers are told of it. */
interface LentPacket extends Pick<PacketToSend, "packet" | "files"> {
  readonly documentId: string;
}

function lent(cx: Cx, document: OutgoingDocument, kept: SentPacket): LentPacket {
  const files = filesOf(document).map((file) => lend(cx, file));
  return { documentId: kept.documentId, packet: lentPacket(cx, kept), files };
}

interface OneSending {
  readonly delivery: DeliveryItem;
  readonly document: OutgoingItem;
  readonly packet: LentPacket;
}

async function sendOne(
  cx: Cx,
  gateway: AxisGateway,
  { delivery, document, packet }: OneSending,
  agency: Agency | undefined,
): Promise<"sent" | "again" | "failed"> {
  try {
    // It may have ended since the clerk issued the document.
    const hasGone = agency !== undefined && hasEnded(agency, officeDate(cx.clock.now()));
    if (hasGone) throw new Refusal("conflict", "exchange.receiver_ended");
    await handOver(cx, gateway, { delivery, document, packet }, agency);
  } catch (error) {
    const isFinal = error instanceof Refusal && error.kind !== "unavailable";
    const code = error instanceof Refusal ? error.code : "exchange.send_failed";
    cx.log.warn("exchange.send_failed", { code, documentId: delivery.documentId, agencyId: delivery.agencyId });
    return (await markFailedTry(cx, delivery, code, isFinal)) ? "again" : "failed";
  }
  return "sent";
}

async function handOver(
  cx: Cx,
  gateway: AxisGateway,
  { delivery, document, packet }: OneSending,
  agency: Agency | undefined,
): Promise<void> {
  // Whoever was added after the issue gets the packet that added it: the first one is not addressed to it.
  const added = delivery.sendingId && (await addingPacket(cx, document, delivery.sendingId));
  const first = added || packet;
  const afresh = await packedAfresh(cx, delivery, first.packet);
  await gateway.send({
    kind: "document",
    ...wayTo(agency, officeDate(cx.clock.now())),
    about: { of: "delivery", documentId: delivery.documentId, agencyId: delivery.agencyId },
    packet: afresh ?? first.packet,
    files: first.files,
  });
}

async function addingPacket(cx: Cx, document: OutgoingItem, sendingId: string) {
  const sending = await cx.store.get(BusinessSendingEntity, sendingKey(document.id, sendingId));
  return sending && businessPacketFor(cx, document, sending);
}

/** A packet that cannot be built fails all its deliveries at once: no try would end otherwise. */
async function tryAll(
  cx: Cx,
  queued: readonly DeliveryItem[],
  build: () => Promise<SentPacket>,
): Promise<SentPacket | undefined> {
  try {
    return await build();
  } catch (error) {
    const isFinal = error instanceof EdxmlProblem || (error instanceof Refusal && error.kind === "conflict");
    if (!isFinal) throw error;
    for (const delivery of queued) await markFailedTry(cx, delivery, error.code as RefusalCode, true);
    return undefined;
  }
}

/** The packet of a document: built at the first sending, the same ever after. */
async function packetFor(cx: Cx, document: OutgoingItem): Promise<SentPacket> {
  const known = await cx.store.get(SentPacketEntity, sentPacketKey(document.id));
  if (known) return known;
  if (!isIssued(document)) throw new RangeError("a packet carries an issued document");
  const { documentId, bytes } = await build(cx, document);
  if (bytes.byteLength > DEFAULT_LIMITS.maxSizeBytes) throw new EdxmlProblem("packet.too_large");
  const name = `${(document.referenceNumber ?? document.id).replaceAll("/", "_")}.edxml`;
  const kept = await keepPacketFile(cx, name, bytes);
  const packet = { outgoingId: document.id, documentId, ...kept };
  try {
    await keepPacket(cx, document, { fileId: kept.packetFileId, sha256: kept.sha256 }, [
      create(SentPacketEntity, packet),
      create(SentDocumentIdEntity, { documentId, outgoingId: document.id }),
    ]);
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
    // Another chunk of the same document was first; its packet is the packet.
    const first = await cx.store.get(SentPacketEntity, sentPacketKey(document.id));
    if (!first) throw error;
    return first;
  }
  return { ...packet, version: 1 };
}

async function build(
  cx: Cx,
  document: IssuedDocument,
): Promise<{ readonly documentId: string; readonly bytes: Uint8Array }> {
  const [office, agencies, answers, attachments] = await Promise.all([
    readKnownOffice(cx),
    readReceivers(cx, document).then((ids) => readReceivingAgencies(cx, ids)),
    document.answersId && readDocument(cx, document.answersId),
    Promise.all(filesOf(document).map((file) => attachmentOf(cx, file))),
  ]);
  const to = agencies.filter(isElectronic).flatMap((agency) => receiverOrgan(agency, document.issuedOn) ?? []);
  const follows = await readFollowedPacket(cx, document, { organId: office.code, to });
  const packet = packetOfDocument(document, office, { to, attachments, answers: answers || undefined, follows });
  return { documentId: packet.documentId, bytes: buildDocumentPacket(packet) };
}

/** What the packet carries. */
function filesOf({ file, annexes }: OutgoingDocument): FileReference[] {
  return [...(file ? [file] : []), ...annexes];
}
