import { isReceived, receipt, type Consumer } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { put, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { lend, readFile } from "../attachment/service.ts";
import { endByPacket } from "../incoming/end-service.ts";
import { linkReplaced } from "../incoming/replace-service.ts";
import { readDocument } from "../incoming/case-service.ts";
import type { IncomingDocument, IncomingId } from "../incoming/schema.ts";
import { findOriginal, speaksFor } from "./find-original.ts";
import { gatewayOf } from "./gateway.ts";
import { rejectWaiting } from "./reject-packet.ts";
import { takePacket } from "./take-packet.ts";
import { stopWaiting, waitingFor } from "./wait-service.ts";
import { WaitingPacketEntity, type WaitingPacketItem } from "./waiting-packet.ts";

/** Applies what came before its document (recall, update, wish to have it back) once the document is here. */
const applyWaiting: Consumer = {
  name: "exchange.apply-waiting",
  on: "incoming.arrived",
  async handle(cx, event) {
    const document = await documentOf(cx, event);
    const { exchange } = document;
    if (!exchange) return;
    for (const waiting of await waitingFor(cx, exchange.documentId)) {
      if (await speaksFor(cx, waiting.senderCode, exchange.senderCode)) await apply(cx, document, waiting);
      // Of a replacement the newer document is here to be handled: there is nothing more to show.
      else if (waiting.kind === "replacement") await stopWaiting(cx, waiting);
      else await rejectWaiting(cx, waiting);
    }
  },
};

async function apply(cx: Cx, document: IncomingDocument, waiting: WaitingPacketItem): Promise<void> {
  if (waiting.kind === "replacement") {
    const newer = await readDocument(cx, waiting.newerId as IncomingId);
    await replaceOnce(cx, `${newer.id}#${document.id}`, document.id, newer);
    return stopWaiting(cx, waiting);
  }
  const { packetFileId: id, packetSha256: sha256 } = waiting;
  const bytes = await readFile(cx, id);
  await takePacket(cx, gatewayOf(cx), {
    bytes,
    packet: lend(cx, { id, sha256, sizeBytes: bytes.byteLength }),
    files: [],
    receivedAt: waiting.arrivedAt,
    more: [],
    // It was looked through for words of secrecy before it was kept.
    isReleased: true,
  });
  await stopWaiting(cx, waiting);
}

/** Ends the documents a new one says it replaces; one that has not come yet is ended when it comes. */
const endReplaced: Consumer = {
  name: "exchange.end-replaced",
  on: "incoming.arrived",
  async handle(cx, event) {
    const newer = await documentOf(cx, event);
    const { exchange } = newer;
    for (const { documentId } of exchange?.replaces ?? []) {
      if (!exchange || documentId === exchange.documentId) continue;
      const original = await findOriginal(cx, exchange.senderCode, documentId);
      if (original === "others") continue;
      if (original === "unknown") await waitForReplaced(cx, newer, documentId);
      else await replaceOnce(cx, `${newer.id}#${original.arrival.incomingId}`, original.arrival.incomingId, newer);
    }
  },
};

async function waitForReplaced(cx: Cx, { id, exchange }: IncomingDocument, documentId: string): Promise<void> {
  if (!exchange) return;
  const { senderCode, senderName, packetFileId, packetSha256, receivedAt } = exchange;
  const file = { packetFileId: packetFileId as WaitingPacketItem["packetFileId"], packetSha256, arrivedAt: receivedAt };
  const about = { documentId, kind: "replacement", senderCode, senderName, newerId: id } as const;
  await cx.store.write([put(WaitingPacketEntity, { ...about, ...file })]);
}

/** Both ways of coming to it, each perhaps twice, end the older document once and link the newer with it. */
async function replaceOnce(cx: Cx, pair: string, olderId: IncomingId, newer: IncomingDocument): Promise<void> {
  if (await isReceived(cx, endReplaced.name, pair)) return;
  const ending = {
    kind: "replaced",
    at: newer.arrivedAt,
    byName: newer.issuer,
    replacedById: newer.id,
    replacedByReference: newer.referenceNumber,
  } as const;
  await linkReplaced(cx, newer.id, await readDocument(cx, olderId));
  try {
    await endByPacket(cx, olderId, ending, [receipt(cx, endReplaced.name, pair)]);
  } catch (error) {
    if (!(error instanceof WriteConflict) || !(await isReceived(cx, endReplaced.name, pair))) throw error;
  }
}

async function documentOf(cx: Cx, { subject }: DomainEvent): Promise<IncomingDocument> {
  return readDocument(cx, subject.replace(/^incoming#/, "") as IncomingId);
}

export const changeConsumers: readonly Consumer[] = [applyWaiting, endReplaced];
