import type { DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { endByPacket } from "../incoming/end-service.ts";
import { businessSign } from "../incoming/exchange-arrival-rules.ts";
import { applyOnce } from "./apply-once.ts";
import type { AxisGateway } from "./axis-gateway.ts";
import { keepPacket } from "./keep-packet.ts";
import type { PacketInHand } from "./packet-in-hand.ts";
import { digestOf } from "./packet-memory.ts";
import type { TakenPacket } from "./schema.ts";

/**
 * A recall (thu hồi, business type 1): the document is cancelled here at once, whoever has it in hand, and its sender is told
 * by status 15 (NĐ 30 Điều 18.4; QĐ 28/2018 Điều 9).
 */
export async function takeRecall(
  cx: Cx,
  gateway: AxisGateway,
  hand: PacketInHand,
  packet: DocumentPacket,
): Promise<TakenPacket> {
  const { from, business } = packet;
  const documentId = business.documentId ?? packet.documentId;
  const sign = { senderCode: from.organId, documentId, of: businessSign(1, digestOf(hand.bytes)) };
  const about = { kind: "recall", documentId, sender: from, reason: business.reason } as const;
  return applyOnce(cx, gateway, hand, { sign, about }, async ({ incomingId }, more) => {
    const file = await keepPacket(cx, hand);
    const ending = { kind: "recalled", at: hand.receivedAt, byName: from.organName, reason: business.reason } as const;
    await endByPacket(cx, incomingId, { ...ending, ...file }, more);
  });
}
