import type { StatusPacket } from "@vanthu/edxml/status-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { newId } from "@vanthu/platform/id.ts";
import { FileId } from "../attachment/schema.ts";
import { clip } from "../clip.ts";
import { knownAgencyByCode } from "../organisation/known-service.ts";
import { reportStatus } from "../outgoing/delivery-service.ts";
import type { AxisGateway } from "./axis-gateway.ts";
import { SentDocumentIdEntity, sentDocumentIdKey } from "./item.ts";
import type { PacketInHand } from "./packet-in-hand.ts";
import { rejectPacket } from "./reject-packet.ts";
import type { TakenPacket } from "./schema.ts";
import { ASK_BACK, takeRecallRequest } from "./take-recall-request.ts";

/** Codes never seen are shown as they are; the standard's have two digits. */
const LONGEST_CODE = 20;

/**
 * Adds a status to the delivery it speaks of; the wish to have a document back (13) goes to the document. One nobody here
 * waits for is kept for the clerk.
 */
export async function takeStatus(
  cx: Cx,
  gateway: AxisGateway,
  hand: PacketInHand,
  packet: StatusPacket,
): Promise<TakenPacket> {
  if (packet.statusCode === ASK_BACK) return takeRecallRequest(cx, gateway, hand, packet);
  const { from, responseFor, statusCode, description, staff, at } = packet;
  const [sent, agency] = await Promise.all([
    cx.store.get(SentDocumentIdEntity, sentDocumentIdKey(responseFor.documentId)),
    knownAgencyByCode(cx, from.organId),
  ]);
  const unknown = { code: "packet.status_unknown", senderCode: from.organId };
  if (!sent || !agency) return rejectPacket(cx, hand, unknown);
  const isKnown = await reportStatus(
    cx,
    { documentId: sent.outgoingId, agencyId: agency.id },
    {
      code: clip(statusCode, LONGEST_CODE),
      at: at ?? hand.receivedAt,
      receivedAt: hand.receivedAt,
      description: shortened(description),
      staffName: shortened(staff?.staff),
      department: shortened(staff?.department),
      packetFileId: newId(FileId, "fil", cx.clock.now()),
      packetSha256: hand.packet.sha256,
      packetLent: hand.packet.bucketKey,
    },
  );
  return isKnown ? { outcome: "reported" } : rejectPacket(cx, hand, unknown);
}

/** Other systems' texts may be long, and a delivery keeps every status it was told; the packet itself keeps them whole. */
function shortened(text: string | undefined): string | undefined {
  return text === undefined ? undefined : clip(text, 300);
}
