import { isAddressedTo } from "@vanthu/edxml/check-addressee.ts";
import { joinReference } from "@vanthu/edxml/document-id.ts";
import type { DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import type { Note } from "@vanthu/edxml/note.ts";
import { urgencyOf } from "@vanthu/edxml/priority-code.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { create, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { FileId } from "../attachment/schema.ts";
import { findArrival, receiveFromExchange } from "../incoming/arrival-service.ts";
import type { IncomingId } from "../incoming/schema.ts";
import { askLater, isUntold } from "../incoming/verify-service.ts";
import { allCodes } from "../organisation/rules.ts";
import type { AgencyId } from "../organisation/schema.ts";
import { findAgencyByCode, readAgency } from "../organisation/service.ts";
import { readOffice } from "../tenant/service.ts";
import { holdArrivedFiles } from "./arriving-files.ts";
import type { AxisGateway } from "./axis-gateway.ts";
import { HeldPacketEntity } from "./item.ts";
import type { PacketInHand } from "./packet-in-hand.ts";
import { secrecyWordIn } from "./packet-words.ts";
import { rejectPacket } from "./reject-packet.ts";
import { HeldPacketId, type HeldPacket, type TakenPacket } from "./schema.ts";
import { tellAgain } from "./told-statuses.ts";

/** Recall (1) and update (2) change a document that came before; until they are handled the clerk is told. */
const TAKEN_AS_DOCUMENT: readonly number[] = [0, 3];

/**
 * Files a document packet as an incoming document that waits for the clerk. One that came before is acknowledged again
 * and changes nothing; one with a word of secrecy is held before anything of it is stored; what is wrong with the rest
 * is noted, for the clerk to decide whether to return it (02).
 */
export async function takeDocument(
  cx: Cx,
  gateway: AxisGateway,
  hand: PacketInHand,
  { packet, notes }: { readonly packet: DocumentPacket; readonly notes: readonly Note[] },
): Promise<TakenPacket> {
  const senderCode = packet.from.organId;
  const isDocument = TAKEN_AS_DOCUMENT.includes(packet.business.type);
  const known = isDocument ? await findArrival(cx, { senderCode, documentId: packet.documentId }) : undefined;
  if (known) return repeat(cx, gateway, hand, known);
  if (!hand.isReleased && secrecyWordIn(packet)) return hold(cx, hand, packet);
  if (!isDocument) {
    const code = packet.business.type === 1 ? "packet.recall_not_handled" : "packet.update_not_handled";
    return rejectPacket(cx, hand, { code, senderCode });
  }
  try {
    return await file(cx, hand, packet, notes);
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
    const first = await findArrival(cx, { senderCode, documentId: packet.documentId });
    if (!first) throw error;
    return repeat(cx, gateway, hand, first);
  }
}

async function repeat(cx: Cx, gateway: AxisGateway, hand: PacketInHand, incomingId: IncomingId): Promise<TakenPacket> {
  await cx.store.write(hand.more);
  await tellAgain(cx, gateway, incomingId);
  return { outcome: "repeated", incomingId };
}

/** Nothing of the packet's content is written, only whose it is and where it lies. */
async function hold(cx: Cx, hand: PacketInHand, { from }: DocumentPacket): Promise<TakenPacket> {
  const held: HeldPacket = {
    id: newId(HeldPacketId, "held", cx.clock.now()),
    senderCode: from.organId,
    senderName: from.organName,
    packetSha256: hand.packet.sha256,
    arrivedAt: hand.receivedAt,
    state: "held",
  };
  await cx.store.write([
    create(HeldPacketEntity, { ...held, packet: hand.packet, files: [...hand.files] }),
    event(cx, "exchange.packet_held", `exchange#${held.id}`, { senderCode: held.senderCode }),
    ...hand.more,
  ]);
  return { outcome: "held" };
}

async function file(cx: Cx, hand: PacketInHand, packet: DocumentPacket, notes: readonly Note[]): Promise<TakenPacket> {
  const sender = await findAgencyByCode(cx, packet.from.organId);
  const [addressee, arrived] = await Promise.all([
    addresseeOf(cx, packet),
    holdArrivedFiles(
      cx,
      packet.attachments,
      hand.files,
      sender?.names.map(({ name }) => name) ?? [packet.from.organName],
    ),
  ]);
  const problems = [
    ...(addressee.isOurs ? [] : ["packet.other_agency"]),
    ...notes.filter(({ suggestsRefusal }) => suggestsRefusal).map(({ code }) => code),
    ...(arrived.files.length === 0 ? ["packet.attachment_missing"] : []),
    ...arrived.problems,
  ];
  const { from, signer, promulgation } = packet;
  const document = await receiveFromExchange(
    cx,
    {
      referenceNumber: joinReference(packet.code) || "(không ghi số)",
      issuedOn: promulgation.on ?? officeDate(new Date(hand.receivedAt)),
      issuer: from.organName || from.organId,
      typeName: packet.documentType.typeName || "Công văn",
      subject: packet.subject || "(không ghi trích yếu)",
      signer: { ...(signer.position !== undefined && { position: signer.position }), fullName: signer.fullName },
      urgency: urgencyOf(packet.other.priority),
      dueOn: packet.dueOn,
      pages: packet.other.pageAmount ?? arrived.files[0]?.pages,
      files: arrived.files,
      exchange: {
        documentId: packet.documentId,
        senderAgencyId: sender?.id,
        senderCode: from.organId,
        senderName: from.organName || from.organId,
        receiverCode: addressee.code,
        packetFileId: newId(FileId, "fil", cx.clock.now()),
        packetSha256: hand.packet.sha256,
        packetLent: hand.packet.bucketKey,
        receivedAt: hand.receivedAt,
        ...(problems.length > 0 && { problems: [...new Set(problems)] }),
      },
    },
    hand.more,
  );
  for (const { id: fileId, verdict } of document.files) {
    if (verdict && isUntold(verdict)) await askLater(cx, { id: document.id, fileId, tries: 0 });
  }
  return { outcome: "arrived", incomingId: document.id };
}

/** Under which of our codes, current or former, it was addressed to us. */
async function addresseeOf(
  cx: Cx,
  packet: DocumentPacket,
): Promise<{ readonly isOurs: boolean; readonly code: string; readonly agencyId: AgencyId }> {
  const office = await readOffice(cx);
  const { id, ...agency } = await readAgency(cx, office.agencyId);
  const own = [office.code, ...allCodes({ id, ...agency })];
  const used = own.find((code) => isAddressedTo(packet, [code]));
  return { isOurs: used !== undefined, code: used ?? office.code, agencyId: id };
}
