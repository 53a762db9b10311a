import type { DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import { HeldPacketEntity } from "./item.ts";
import type { PacketInHand } from "./packet-in-hand.ts";
import { HeldPacketId, type HeldPacket, type TakenPacket } from "./schema.ts";

/** Holds a packet with a word of secrecy. Nothing of the packet's content is written, only whose it is and where it lies. */
export async function holdPacket(cx: Cx, hand: PacketInHand, { from }: DocumentPacket): Promise<TakenPacket> {
  const held: HeldPacket = {
    id: newId(HeldPacketId, "held", cx.clock.now()),
    senderCode: from.organId,
    senderName: from.organName,
    packetSha256: hand.packet.sha256,
    arrivedAt: hand.receivedAt,
    state: "held",
  };
  await cx.store.write([
    create(HeldPacketEntity, {
      ...held,
      packet: hand.packet,
      files: [...hand.files],
      axis: hand.axis,
      broughtBy: hand.broughtBy,
    }),
    event(cx, "exchange.packet_held", `exchange#${held.id}`, { senderCode: held.senderCode }),
    ...hand.more,
  ]);
  return { outcome: "held" };
}
