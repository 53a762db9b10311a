import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newId } from "@vanthu/platform/id.ts";
import { create, remove, WriteConflict } from "@vanthu/platform/store/operation.ts";
import type { FileId } from "../attachment/schema.ts";
import { storeFile } from "../attachment/service.ts";
import { RejectedPacketEntity } from "./item.ts";
import { PACKET_TYPE } from "./packet-file.ts";
import type { PacketInHand } from "./packet-in-hand.ts";
import { WaitingPacketEntity, type WaitingPacketItem } from "./waiting-packet.ts";
import { RejectedPacketId, type RejectedPacket, type TakenPacket } from "./schema.ts";

interface Why {
  readonly code: string;
  readonly params?: RejectedPacket["params"];
  readonly senderCode?: string;
}

/** Keeps a packet nothing can be done with, byte for byte, for the clerk to look at. */
export async function rejectPacket(cx: Cx, packet: PacketInHand, why: Why): Promise<TakenPacket> {
  const file = await storeFile(cx, {
    name: "packet.edxml",
    contentType: PACKET_TYPE,
    bytes: packet.bytes,
    role: "annex",
  });
  return noteRejected(cx, { id: file.id, sha256: file.sha256 }, packet, why);
}

/** A packet that waited for a document which then came from somebody else: its sender has nothing to say of that. */
export async function rejectWaiting(cx: Cx, waiting: WaitingPacketItem): Promise<void> {
  const file = { id: waiting.packetFileId, sha256: waiting.packetSha256 };
  const why = { code: "packet.not_its_sender", senderCode: waiting.senderCode };
  try {
    const more = [remove(WaitingPacketEntity, waiting)];
    await noteRejected(cx, file, { receivedAt: waiting.arrivedAt, more }, why);
  } catch (error) {
    if (!(error instanceof WriteConflict) || !error.of(WaitingPacketEntity)) throw error;
  }
}

/** The same for a packet whose bytes lie in our files already. */
export async function noteRejected(
  cx: Cx,
  file: { readonly id: FileId; readonly sha256: string },
  { receivedAt, more, axis }: Pick<PacketInHand, "receivedAt" | "more" | "axis">,
  { code, params = {}, senderCode }: Why,
): Promise<TakenPacket> {
  const id = newId(RejectedPacketId, "rej", cx.clock.now());
  const rejected: RejectedPacket = {
    id,
    code,
    params,
    senderCode,
    packetFileId: file.id,
    packetSha256: file.sha256,
    arrivedAt: receivedAt,
  };
  await cx.store.write([
    create(RejectedPacketEntity, rejected),
    event(cx, "exchange.packet_rejected", `exchange#${id}`, { code, senderCode, axis }),
    ...more,
  ]);
  return { outcome: "rejected", code };
}
