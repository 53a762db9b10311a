import type { Cx } from "@vanthu/platform/context.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import { findArrival } from "../incoming/arrival-service.ts";
import { ExchangeArrivalEntity } from "../incoming/exchange-arrival-item.ts";
import { isSentAnew } from "../incoming/exchange-arrival-rules.ts";
import type { AxisGateway } from "./axis-gateway.ts";
import { fileDocument, type ReadDocument } from "./file-document.ts";
import { holdPacket } from "./hold-packet.ts";
import type { PacketInHand } from "./packet-in-hand.ts";
import { digestOf } from "./packet-memory.ts";
import { secrecyWordIn } from "./packet-words.ts";
import { repeatPacket } from "./repeat-packet.ts";
import type { TakenPacket } from "./schema.ts";
import { takeRecall } from "./take-recall.ts";
import { takeUpdate } from "./take-update.ts";

/**
 * Takes a document packet by what it does (nghiệp vụ): a new document and a replacement wait for the clerk; a recall and an
 * update change what came before. One that came before is acknowledged again and changes nothing; one with a word of
 * secrecy is held before anything of it is stored.
 */
export async function takeDocument(
  cx: Cx,
  gateway: AxisGateway,
  hand: PacketInHand,
  read: ReadDocument,
): Promise<TakenPacket> {
  const { business } = read.packet;
  const isWithheld = !hand.isReleased && secrecyWordIn(read.packet) !== undefined;
  if (business.type === 1)
    return isWithheld ? holdPacket(cx, hand, read.packet) : takeRecall(cx, gateway, hand, read.packet);
  if (business.type === 2) return isWithheld ? holdPacket(cx, hand, read.packet) : takeUpdate(cx, gateway, hand, read);
  return takeNew(cx, gateway, hand, read, isWithheld);
}

async function takeNew(
  cx: Cx,
  gateway: AxisGateway,
  hand: PacketInHand,
  read: ReadDocument,
  isWithheld: boolean,
): Promise<TakenPacket> {
  const { from, documentId } = read.packet;
  const sign = { senderCode: from.organId, documentId };
  const known = await findArrival(cx, sign);
  if (known && !isSentAnew(known, digestOf(hand.bytes))) return repeatPacket(cx, gateway, hand, known.incomingId);
  if (isWithheld) return holdPacket(cx, hand, read.packet);
  try {
    return { outcome: "arrived", incomingId: (await fileDocument(cx, hand, read, known)).id };
  } catch (error) {
    if (!(error instanceof WriteConflict) || !error.of(ExchangeArrivalEntity)) throw error;
    const first = await findArrival(cx, sign);
    if (!first) throw error;
    return repeatPacket(cx, gateway, hand, first.incomingId);
  }
}
