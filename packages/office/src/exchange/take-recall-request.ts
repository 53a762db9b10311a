import type { StatusPacket } from "@vanthu/edxml/status-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { statusSign } from "../incoming/exchange-arrival-rules.ts";
import { askBack } from "../incoming/recall-service.ts";
import { applyOnce } from "./apply-once.ts";
import type { AxisGateway } from "./axis-gateway.ts";
import { keepPacket } from "./keep-packet.ts";
import type { PacketInHand } from "./packet-in-hand.ts";
import type { TakenPacket } from "./schema.ts";

/** Lấy lại: the sender of a document asks its receiver for it (QCVN 102). */
export const ASK_BACK = "13";

/** The sender's wish to have a document back (trạng thái 13), for the clerk to answer. One without a time is known by its bytes. */
export async function takeRecallRequest(
  cx: Cx,
  gateway: AxisGateway,
  hand: PacketInHand,
  { from, responseFor: { documentId }, description, staff, at }: StatusPacket,
): Promise<TakenPacket> {
  const sign = { senderCode: from.organId, documentId, of: statusSign(ASK_BACK, at ?? hand.packet.sha256) };
  const about = { kind: "askBack", documentId, sender: from, reason: description } as const;
  return applyOnce(cx, gateway, hand, { sign, about }, async ({ incomingId }, more) => {
    const request = {
      at: at ?? hand.receivedAt,
      receivedAt: hand.receivedAt,
      reason: description,
      staffName: staff?.staff,
      ...(await keepPacket(cx, hand)),
    };
    await askBack(cx, incomingId, request, more);
  });
}
