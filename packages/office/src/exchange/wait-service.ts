import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { put, remove, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import { storeFile } from "../attachment/service.ts";
import { clip } from "../clip.ts";
import { INBOX } from "./item.ts";
import { PACKET_TYPE } from "./packet-file.ts";
import type { PacketInHand } from "./packet-in-hand.ts";
import type { TakenPacket, WaitingPacket } from "./schema.ts";
import { WaitingPacketEntity, waitingPrefix, type WaitingPacketItem } from "./waiting-packet.ts";

type About = Pick<WaitingPacket, "documentId" | "kind" | "senderCode" | "senderName" | "reason">;

/** Keeps a packet until the document it speaks of comes. The same packet once more stands where it stood. */
export async function keepWaiting(cx: Cx, hand: PacketInHand, about: About): Promise<TakenPacket> {
  const file = await storeFile(cx, {
    name: "packet.edxml",
    contentType: PACKET_TYPE,
    bytes: hand.bytes,
    role: "annex",
  });
  const waiting: WaitingPacket = {
    ...about,
    senderName: clip(about.senderName, 200),
    reason: about.reason === undefined ? undefined : clip(about.reason, 500),
    ...(hand.axis && { axis: hand.axis }),
    packetFileId: file.id,
    packetSha256: file.sha256,
    arrivedAt: hand.receivedAt,
  };
  await cx.store.write([
    put(WaitingPacketEntity, waiting),
    event(cx, "exchange.packet_waits", `exchange#${hand.packet.sha256}`, {
      kind: about.kind,
      senderCode: about.senderCode,
    }),
    ...hand.more,
  ]);
  return { outcome: "waiting" };
}

/** The packets that wait for a document, in the order they came. */
export async function waitingFor(cx: Cx, documentId: string): Promise<WaitingPacketItem[]> {
  const found = await cx.store.queryAll(WaitingPacketEntity, INBOX, { prefix: waitingPrefix(documentId) });
  return found.sort((a, b) => a.arrivedAt.localeCompare(b.arrivedAt));
}

/** What has been applied, or was never the sender's to say, waits no longer. Twice is once. */
export async function stopWaiting(cx: Cx, waiting: WaitingPacketItem, more: readonly Operation[] = []): Promise<void> {
  try {
    await cx.store.write([remove(WaitingPacketEntity, waiting), ...more]);
  } catch (error) {
    if (!(error instanceof WriteConflict) || !error.of(WaitingPacketEntity)) throw error;
  }
}
