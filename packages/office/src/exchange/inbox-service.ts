import { joinReference } from "@vanthu/edxml/document-id.ts";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { require, requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { ItemOf } from "@vanthu/platform/store/entity.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { LentFiles } from "@vanthu/platform/tenant-files.ts";
import * as v from "valibot";
import { fileKey, linkTo, readFile, takeFiles } from "../attachment/service.ts";
import type { FileId } from "../attachment/schema.ts";
import type { SecrecyRelease } from "../field.ts";
import { dismissNotice, readNotices } from "../incoming/notice-service.ts";
import type { IncomingId } from "../incoming/schema.ts";
import { knownAgencyByCode } from "../organisation/known-service.ts";
import { readOffice } from "../tenant/service.ts";
import { gatewayOf } from "./gateway.ts";
import { heldKey, HeldPacketEntity, INBOX, rejectedKey, RejectedPacketEntity } from "./item.ts";
import { PACKET_TYPE, placeInExchange } from "./packet-file.ts";
import {
  HeldPacket,
  type ExchangeInbox,
  type HeldPacketId,
  type RejectedPacketId,
  type TakenPacket,
} from "./schema.ts";
import { sendStatus } from "./status-service.ts";
import { takePacket } from "./take-packet.ts";
import { WaitingPacketEntity } from "./waiting-packet.ts";

/**
 * What the exchange brought that waits for the clerk, newest first: packets held, packets nothing could be done with and not
 * dismissed since, those whose document has not come, and what senders did to documents that are here.
 */
export async function readInbox(cx: Cx): Promise<ExchangeInbox> {
  require(cx, "incoming.register");
  const [{ held, rejected, waiting }, notices] = await Promise.all([
    cx.store.collect({ held: HeldPacketEntity, rejected: RejectedPacketEntity, waiting: WaitingPacketEntity }, INBOX),
    readNotices(cx),
  ]);
  const newestFirst = (a: { arrivedAt: string }, b: { arrivedAt: string }) => b.arrivedAt.localeCompare(a.arrivedAt);
  return {
    held: held
      .filter(({ state }) => state === "held")
      .map((one) => v.parse(HeldPacket, one))
      .sort(newestFirst),
    rejected: rejected.filter(({ dismissed }) => dismissed === undefined).sort(newestFirst),
    // Of a replacement the newer document is here to be handled: nobody waits for the older.
    waiting: waiting.filter(({ kind }) => kind !== "replacement").sort(newestFirst),
    notices,
  };
}

/**
 * Lets a held packet in: a person answers for the word in it being no mark of secrecy, and history keeps who and why.
 * @throws Refusal `exchange.held_missing`, `exchange.held_decided`
 */
export async function releaseHeld(cx: Cx, id: HeldPacketId, { reason }: SecrecyRelease): Promise<ExchangeInbox> {
  const person = requireStaff(cx, "secrecy.release");
  const held = await readHeld(cx, id);
  const { packet, files, axis, broughtBy } = held;
  await takePacket(cx, gatewayOf(cx), {
    bytes: await new LentFiles(cx.world, cx.meter).read(packet),
    packet,
    files,
    axis,
    broughtBy,
    receivedAt: cx.clock.now().toISOString(),
    more: [
      replace(HeldPacketEntity, { ...held, state: "released", releasedByName: person.name }),
      event(cx, "secrecy.released", `exchange#${id}`, { reason }),
    ],
    isReleased: true,
  });
  return readInbox(cx);
}

/**
 * Returns a held packet to its sender (status 02); nothing of it was ever stored here.
 * @throws Refusal `exchange.held_missing`, `exchange.held_decided`
 */
export async function returnHeld(cx: Cx, id: HeldPacketId, reason: string): Promise<ExchangeInbox> {
  const person = requireStaff(cx, "incoming.refuse");
  const held = await readHeld(cx, id);
  const read = readPacket(await new LentFiles(cx.world, cx.meter).read(held.packet));
  const now = cx.clock.now();
  if (read.kind === "document") {
    const { packet } = read;
    const [office, sender] = await Promise.all([readOffice(cx), knownAgencyByCode(cx, held.senderCode)]);
    await sendStatus(
      cx,
      gatewayOf(cx),
      {
        senderCode: held.senderCode,
        receiverCode: office.code,
        documentId: packet.documentId,
        referenceNumber: joinReference(packet.code),
        issuedOn: packet.promulgation.on ?? officeDate(now),
      },
      { code: "02", at: now.toISOString(), description: reason, staffName: person.name },
      { senderAgencyId: sender?.id, senderCode: held.senderCode, axis: held.axis },
    );
  }
  await cx.store.write([
    replace(HeldPacketEntity, { ...held, state: "returned" }),
    event(cx, "exchange.packet_returned", `exchange#${id}`, { senderCode: held.senderCode, reason }),
  ]);
  return readInbox(cx);
}

/**
 * The clerk has dealt with a rejected packet in another way: it leaves the list, its bytes are kept.
 * @throws Refusal `exchange.rejected_missing`
 */
export async function dismissRejected(cx: Cx, id: RejectedPacketId, note: string): Promise<ExchangeInbox> {
  const person = requireStaff(cx, "incoming.register");
  const rejected = await cx.store.get(RejectedPacketEntity, rejectedKey(id));
  if (!rejected) throw new Refusal("missing", "exchange.rejected_missing");
  if (!rejected.dismissed) {
    const dismissed = { note, byName: person.name, at: cx.clock.now().toISOString() };
    await cx.store.write([
      replace(RejectedPacketEntity, { ...rejected, dismissed }),
      event(cx, "exchange.packet_dismissed", `exchange#${id}`, { code: rejected.code, note }),
    ]);
  }
  return readInbox(cx);
}

/** The clerk has seen what a sender did to its document. */
export async function seeNotice(cx: Cx, id: IncomingId): Promise<ExchangeInbox> {
  await dismissNotice(cx, id);
  return readInbox(cx);
}

/** A presigned GET of a rejected packet, byte for byte. @throws Refusal `exchange.rejected_missing` */
export async function linkToRejected(cx: Cx, id: RejectedPacketId) {
  require(cx, "incoming.register");
  const rejected = await cx.store.get(RejectedPacketEntity, rejectedKey(id));
  if (!rejected) throw new Refusal("missing", "exchange.rejected_missing");
  const { packetFileId, packetSha256 } = rejected;
  return linkTo(cx, { id: packetFileId, sha256: packetSha256, name: `${id}.edxml`, contentType: PACKET_TYPE }, true);
}

/**
 * Takes in a packet that came outside the axis, uploaded as a file; it goes the same way as one that came over it, but that
 * its sender is only who it says: see `brought-packet.ts`.
 * @throws Refusal `file.missing`
 */
export async function importPacket(cx: Cx, fileId: FileId): Promise<TakenPacket> {
  const { name: broughtBy } = requireStaff(cx, "incoming.register");
  const [file] = await takeFiles(cx, [{ fileId, role: "annex" }]);
  if (!file) throw new Refusal("missing", "file.missing");
  const bytes = await readFile(cx, file.id);
  const taken = await takePacket(cx, gatewayOf(cx), {
    bytes,
    packet: await placeInExchange(cx, bytes),
    broughtBy,
    files: [],
    receivedAt: cx.clock.now().toISOString(),
    more: [],
    isReleased: false,
  });
  // What is held must not lie among our own files; what was taken or rejected has a file of its own by now.
  await cx.files.delete(fileKey(file.id));
  return taken;
}

async function readHeld(cx: Cx, id: HeldPacketId): Promise<ItemOf<typeof HeldPacketEntity>> {
  const held = await cx.store.get(HeldPacketEntity, heldKey(id));
  if (!held) throw new Refusal("missing", "exchange.held_missing");
  if (held.state !== "held") throw new Refusal("conflict", "exchange.held_decided");
  return held;
}
