import type { Organ } from "@vanthu/edxml/document-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { create, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import { findArrival } from "../incoming/arrival-service.ts";
import { ExchangeArrivalEntity, type ArrivalSign, type ExchangeArrival } from "../incoming/exchange-arrival-item.ts";
import type { AxisGateway } from "./axis-gateway.ts";
import { findOriginal } from "./find-original.ts";
import type { PacketInHand } from "./packet-in-hand.ts";
import { rejectPacket } from "./reject-packet.ts";
import { repeatPacket } from "./repeat-packet.ts";
import type { TakenPacket, WaitingPacket } from "./schema.ts";
import { keepWaiting, stopWaiting, waitingFor } from "./wait-service.ts";

/** A packet that speaks of a document which came before it, or will. */
export interface Spoken {
  /** What makes the same packet, sent again, be known for ever. */
  readonly sign: ArrivalSign;
  readonly about: Pick<WaitingPacket, "documentId" | "kind" | "reason"> & { readonly sender: Organ };
}

/** Writes the change together with `more`, which holds the receipt of the packet. */
type Apply = (original: ExchangeArrival, more: readonly Operation[]) => Promise<void>;

/**
 * Applies such a packet to its document, once. The document not being here yet, it waits; a sender that did not send the
 * document changes nothing of it, and the clerk is shown the packet.
 */
export async function applyOnce(
  cx: Cx,
  gateway: AxisGateway,
  hand: PacketInHand,
  { sign, about }: Spoken,
  apply: Apply,
): Promise<TakenPacket> {
  const known = await findArrival(cx, sign);
  if (known) return repeatPacket(cx, gateway, hand, known.incomingId);
  const original = await findOriginal(cx, sign.senderCode, about.documentId);
  if (original === "others") {
    return rejectPacket(cx, hand, { code: "packet.not_its_sender", senderCode: sign.senderCode });
  }
  if (original === "unknown") return wait(cx, gateway, hand, { sign, about }, apply);
  return applyTo(cx, gateway, hand, sign, original.arrival, apply);
}

async function applyTo(
  cx: Cx,
  gateway: AxisGateway,
  hand: PacketInHand,
  sign: ArrivalSign,
  original: ExchangeArrival,
  apply: Apply,
): Promise<TakenPacket> {
  try {
    const { incomingId } = original;
    await apply(original, [create(ExchangeArrivalEntity, { ...sign, incomingId }), ...hand.more]);
    return { outcome: "applied", incomingId: original.incomingId };
  } catch (error) {
    // The same packet in another message was first.
    if (!(error instanceof WriteConflict) || !error.of(ExchangeArrivalEntity)) throw error;
    return repeatPacket(cx, gateway, hand, original.incomingId);
  }
}

/** The document may come between the look for it and the note that the packet waits: after the note it is looked for again. */
async function wait(
  cx: Cx,
  gateway: AxisGateway,
  hand: PacketInHand,
  { sign, about: { sender, ...about } }: Spoken,
  apply: Apply,
): Promise<TakenPacket> {
  const waits = await keepWaiting(cx, hand, { ...about, senderCode: sender.organId, senderName: sender.organName });
  const original = await findOriginal(cx, sign.senderCode, about.documentId);
  if (original === "unknown" || original === "others") return waits;
  const taken = await applyTo(cx, gateway, { ...hand, more: [] }, sign, original.arrival, apply);
  const waiting = (await waitingFor(cx, about.documentId)).find(
    ({ packetSha256 }) => packetSha256 === hand.packet.sha256,
  );
  if (waiting) await stopWaiting(cx, waiting);
  return taken;
}
