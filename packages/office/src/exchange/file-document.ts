import type { DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import { joinReference } from "@vanthu/edxml/document-id.ts";
import type { Note } from "@vanthu/edxml/note.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { newId } from "@vanthu/platform/id.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import { FileId } from "../attachment/schema.ts";
import { receiveFromExchange } from "../incoming/arrival-service.ts";
import { ExchangeArrivalEntity, type ArrivalSign, type ExchangeArrival } from "../incoming/exchange-arrival-item.ts";
import type { IncomingDocument } from "../incoming/schema.ts";
import { askLater, isUntold } from "../incoming/verify-service.ts";
import { knownAgencyByCode } from "../organisation/known-service.ts";
import { answeredOperations } from "../outgoing/answering-service.ts";
import { addresseeOf, ownCodes } from "./addressee.ts";
import { holdArrivedFiles } from "./arriving-files.ts";
import { fieldsOfPacket } from "./packet-fields.ts";
import type { PacketInHand } from "./packet-in-hand.ts";
import { SentDocumentIdEntity, sentDocumentIdKey } from "./item.ts";
import { digestOf } from "./packet-memory.ts";

/** A document packet as read, with what is odd in it. */
export interface ReadDocument {
  readonly packet: DocumentPacket;
  readonly notes: readonly Note[];
}

/**
 * Files a packet as an incoming document that waits for the clerk; what is wrong with it is noted, for the clerk to decide
 * whether to return it (02).
 * @param before the receipt of the same document where it was returned before
 * @param sign of the packet, where another business than that of a new document brought it
 */
export async function fileDocument(
  cx: Cx,
  hand: PacketInHand,
  { packet, notes }: ReadDocument,
  before: ExchangeArrival | undefined,
  sign?: ArrivalSign,
): Promise<IncomingDocument> {
  const sender = await knownAgencyByCode(cx, packet.from.organId);
  const senders = sender?.names.map(({ name }) => name) ?? [packet.from.organName];
  const [addressee, arrived] = await Promise.all([
    addresseeOf(cx, packet),
    holdArrivedFiles(cx, packet.attachments, hand.files, senders),
  ]);
  const problems = [
    ...(addressee.isOurs ? [] : ["packet.other_agency"]),
    ...problemsIn(notes),
    ...(arrived.files.length === 0 ? ["packet.attachment_missing"] : []),
    ...arrived.problems,
  ];
  const [replaces, answered] = await Promise.all([replacedBy(cx, packet), answering(cx, packet, sender?.id)]);
  const { from } = packet;
  const document = await receiveFromExchange(
    cx,
    {
      ...fieldsOfPacket(packet, hand.receivedAt, arrived.files[0]?.pages),
      issuer: from.organName || from.organId,
      files: arrived.files,
      digest: digestOf(hand.bytes),
      paperFollows: packet.business.paper,
      exchange: {
        documentId: packet.documentId,
        senderAgencyId: sender?.id,
        senderCode: from.organId,
        senderName: from.organName || from.organId,
        ...(hand.axis && { axis: hand.axis }),
        ...(hand.broughtBy !== undefined && { broughtBy: hand.broughtBy }),
        receiverCode: addressee.code,
        packetFileId: newId(FileId, "fil", cx.clock.now()),
        packetSha256: hand.packet.sha256,
        packetLent: hand.packet.bucketKey,
        receivedAt: hand.receivedAt,
        ...(problems.length > 0 && { problems: [...new Set(problems)] }),
        ...(addressee.meantFor.length > 0 && { meantFor: [...addressee.meantFor] }),
        ...(replaces.length > 0 && { replaces }),
      },
    },
    (incomingId) => [
      ...(sign ? [create(ExchangeArrivalEntity, { ...sign, incomingId })] : []),
      // What arrived is known by itself, however often its message comes.
      ...hand.more.filter((one) => one !== hand.receipt),
      ...answered.flatMap((operations) => operations(incomingId)),
    ],
    before,
  );
  for (const { id: fileId, verdict } of document.files) {
    if (verdict && isUntold(verdict)) await askLater(cx, { id: document.id, fileId, tries: 0 });
  }
  return document;
}

/** Documents of ours this one says it answers (văn bản được phúc đáp). Bounded, as one transaction holds their events. */
async function answering(cx: Cx, packet: DocumentPacket, senderId: string | undefined) {
  if (senderId === undefined || packet.business.type !== 0) return [];
  const ids = [...new Set(packet.responseFor.map(({ documentId }) => documentId))].slice(0, 5);
  const sent = await Promise.all(ids.map((id) => cx.store.get(SentDocumentIdEntity, sentDocumentIdKey(id))));
  const ours = sent.filter((one) => one !== undefined);
  return Promise.all(
    ours.map(({ outgoingId }) => answeredOperations(cx, outgoingId, senderId, joinReference(packet.code))),
  );
}

/** What of the odd things in a packet the clerk should consider returning it for. */
export function problemsIn(notes: readonly Note[]): string[] {
  return notes.filter(({ suggestsRefusal }) => suggestsRefusal).map(({ code }) => code);
}

/** Old documents a replacement is for at our office; a list without agencies is for all. Bounded, as one item holds them. */
async function replacedBy(cx: Cx, { business }: DocumentPacket): Promise<{ documentId: string }[]> {
  if (business.type !== 3) return [];
  const own = new Set((await ownCodes(cx)).map((code) => code.toUpperCase()));
  return business.replacements
    .filter(({ organIds }) => organIds.length === 0 || organIds.some((code) => own.has(code.trim().toUpperCase())))
    .slice(0, 20)
    .map(({ documentId }) => ({ documentId: documentId.slice(0, 500) }));
}
