import type { DocumentPacket } from "@vanthu/edxml/document-packet.ts";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import { readReferred } from "../attachment/lent-service.ts";
import type { FileId } from "../attachment/schema.ts";
import { findArrival } from "../incoming/arrival-service.ts";
import { endByPacket } from "../incoming/end-service.ts";
import { ExchangeArrivalEntity, type ExchangeArrival } from "../incoming/exchange-arrival-item.ts";
import { businessSign, isSentAnew } from "../incoming/exchange-arrival-rules.ts";
import { packetOf } from "../incoming/own-copy-service.ts";
import { readDocument } from "../incoming/case-service.ts";
import type { IncomingDocument } from "../incoming/schema.ts";
import { updateByPacket } from "../incoming/update-service.ts";
import { knownAgencyByCode } from "../organisation/known-service.ts";
import { ownCodes } from "./addressee.ts";
import { applyOnce, type Spoken } from "./apply-once.ts";
import { holdArrivedFiles } from "./arriving-files.ts";
import type { AxisGateway } from "./axis-gateway.ts";
import { fileDocument, problemsIn, type ReadDocument } from "./file-document.ts";
import { findOriginal } from "./find-original.ts";
import { keepPacket } from "./keep-packet.ts";
import { fieldsOfPacket } from "./packet-fields.ts";
import type { PacketInHand } from "./packet-in-hand.ts";
import { digestOf, sha256Of } from "./packet-memory.ts";
import { repeatPacket } from "./repeat-packet.ts";
import type { TakenPacket } from "./schema.ts";

/**
 * An update (cập nhật, business type 2). Who is taken off the receivers loses the document as by a recall; who is put on them
 * has it as new; for all others what changed of it becomes a new version, the old one kept.
 */
export async function takeUpdate(
  cx: Cx,
  gateway: AxisGateway,
  hand: PacketInHand,
  read: ReadDocument,
): Promise<TakenPacket> {
  const { packet } = read;
  const { from, business } = packet;
  const documentId = business.documentId ?? packet.documentId;
  const sign = { senderCode: from.organId, documentId, of: businessSign(2, digestOf(hand.bytes)) };
  const spoken = { sign, about: { kind: "update", documentId, sender: from, reason: business.reason } } as const;
  const change = await changeForUs(cx, packet);
  if (change === "removed") return lose(cx, gateway, hand, packet, spoken);
  const anew = change === "added" ? await receiveAnew(cx, gateway, hand, read, spoken) : undefined;
  if (anew) return anew;
  if (business.info?.documentChanged !== true) return pass(cx, hand, spoken);
  return applyOnce(cx, gateway, hand, spoken, (original, more) => applyUpdate(cx, hand, read, original, more));
}

/** What it changes of our being a receiver. */
async function changeForUs(cx: Cx, { business }: DocumentPacket): Promise<"added" | "removed" | undefined> {
  const own = new Set((await ownCodes(cx)).map((code) => code.toUpperCase()));
  return business.info?.receivers.find(({ organId }) => own.has(organId.trim().toUpperCase()))?.change;
}

async function lose(
  cx: Cx,
  gateway: AxisGateway,
  hand: PacketInHand,
  { from, business }: DocumentPacket,
  spoken: Spoken,
): Promise<TakenPacket> {
  return applyOnce(cx, gateway, hand, spoken, async ({ incomingId }, more) => {
    const file = await keepPacket(cx, hand);
    const ending = { kind: "removed", at: hand.receivedAt, byName: from.organName, reason: business.reason } as const;
    await endByPacket(cx, incomingId, { ...ending, ...file }, more);
  });
}

/** @returns nothing where the document is here and in use */
async function receiveAnew(
  cx: Cx,
  gateway: AxisGateway,
  hand: PacketInHand,
  read: ReadDocument,
  { sign, about }: Spoken,
): Promise<TakenPacket | undefined> {
  const receipt = await findArrival(cx, sign);
  if (receipt) return repeatPacket(cx, gateway, hand, receipt.incomingId);
  const original = await findOriginal(cx, sign.senderCode, about.documentId);
  if (original === "others") return undefined;
  const known = original === "unknown" ? undefined : original.arrival;
  if (known && !isSentAnew(known, digestOf(hand.bytes)) && !(await wasRemoved(cx, known))) return undefined;
  try {
    return { outcome: "arrived", incomingId: (await fileDocument(cx, hand, read, known, sign)).id };
  } catch (error) {
    if (!(error instanceof WriteConflict) || !error.of(ExchangeArrivalEntity)) throw error;
    return undefined;
  }
}

async function wasRemoved(cx: Cx, { incomingId }: ExchangeArrival): Promise<boolean> {
  return (await readDocument(cx, incomingId)).ended?.kind === "removed";
}

/** Only other receivers are concerned. */
async function pass(cx: Cx, hand: PacketInHand, { sign, about }: Spoken): Promise<TakenPacket> {
  const original = await findOriginal(cx, sign.senderCode, about.documentId);
  if (hand.more.length > 0) await cx.store.write(hand.more);
  return typeof original === "string"
    ? { outcome: "applied" }
    : { outcome: "applied", incomingId: original.arrival.incomingId };
}

async function applyUpdate(
  cx: Cx,
  hand: PacketInHand,
  { packet, notes }: ReadDocument,
  { incomingId }: ExchangeArrival,
  more: readonly Operation[],
): Promise<void> {
  const document = await readDocument(cx, incomingId);
  const sender = await knownAgencyByCode(cx, packet.from.organId);
  const [said, file, arrived] = await Promise.all([
    saidBefore(cx, document, hand.receivedAt),
    keepPacket(cx, hand),
    holdArrivedFiles(
      cx,
      packet.attachments,
      hand.files,
      sender?.names.map(({ name }) => name) ?? [packet.from.organName],
    ),
  ]);
  await updateByPacket(
    cx,
    incomingId,
    {
      ...said,
      says: fieldsOfPacket(packet, hand.receivedAt, arrived.files[0]?.pages),
      files: arrived.files,
      cause: {
        at: hand.receivedAt,
        sentAt: packet.trace[0]?.at,
        reason: packet.business.reason?.slice(0, 500),
        ...file,
      },
    },
    [...problemsIn(notes), ...arrived.problems],
    more,
  );
}

/** What the packet before said: of a field the clerk mended, only a change of the sender's counts. */
async function saidBefore(cx: Cx, { exchange, updates, ...document }: IncomingDocument, receivedAt: string) {
  const latest = updates?.at(-1);
  const file = latest
    ? { id: latest.packetFileId as FileId, sha256: latest.packetSha256 }
    : exchange && packetOf(exchange);
  const read = file && readPacket(await readReferred(cx, file));
  if (read?.kind !== "document") return { said: document, filesSaid: document.files.map(({ sha256 }) => sha256) };
  return {
    said: fieldsOfPacket(read.packet, exchange?.receivedAt ?? receivedAt, document.pages),
    filesSaid: read.packet.attachments.map(({ bytes }) => sha256Of(bytes)),
  };
}
