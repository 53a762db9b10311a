import { buildStatusPacket } from "@vanthu/edxml/build-status-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import { unlessThere } from "@vanthu/platform/store/unless-there.ts";
import * as v from "valibot";
import { FileId } from "../attachment/schema.ts";
import { readDocument } from "../incoming/case-service.ts";
import type { IncomingDocument, IncomingId } from "../incoming/schema.ts";
import { knownAgency, knownAgencyByCode } from "../organisation/known-service.ts";
import { nameOn } from "../organisation/rules.ts";
import { hasEnded } from "../organisation/succession-rules.ts";
import { expectSweep } from "../tenant/exchange-schedule-service.ts";
import { readKnownOffice } from "../tenant/service.ts";
import { wayBack, type AxisGateway, type PacketSender } from "./axis-gateway.ts";
import { packetOfStatus, type ReportedDocument, type ReportedStatus } from "./compose-packet.ts";
import { SentStatusEntity, sentStatusKey, type KeptPacket, type SentStatus } from "./item.ts";
import { keepPacketFile, lentPacket } from "./packet-file.ts";

/**
 * Tells the sender of a document what became of it, once for each event that did. A document that came otherwise has
 * nobody to tell.
 */
export async function reportStatus(
  cx: Cx,
  gateway: AxisGateway,
  event: DomainEvent,
  incomingId: IncomingId,
  status: Pick<ReportedStatus, "code" | "description" | "staffName">,
): Promise<void> {
  const [document, kept] = await Promise.all([
    readDocument(cx, incomingId),
    cx.store.get(SentStatusEntity, sentStatusKey(incomingId, event.id)),
  ]);
  if (!document.exchange) return;
  if (kept) await sendKept(cx, gateway, kept, document.exchange);
  else await sendFirst(cx, gateway, document, event, status);
}

/**
 * Sends first and notes it then, in one write: whoever dies between sends the same packet again, which its addressee
 * knows. What could not be sent is noted as such and found by the sweep.
 */
async function sendFirst(
  cx: Cx,
  gateway: AxisGateway,
  document: IncomingDocument,
  event: DomainEvent,
  status: Pick<ReportedStatus, "code" | "description" | "staffName">,
): Promise<void> {
  const { exchange } = document;
  if (!exchange) return;
  const description = (status.code === "01" && (await inPlaceOf(cx, exchange.receiverCode))) || status.description;
  const file = await storeStatus(cx, { ...exchange, ...document }, { ...status, description, at: event.at }, event.id);
  let sent = false;
  try {
    sent = await handOver(cx, gateway, file, exchange, { incomingId: document.id, eventId: event.id });
  } finally {
    const { code } = status;
    await noteStatus(cx, { incomingId: document.id, eventId: event.id, code, at: event.at, ...file, sent });
  }
}

/** A document addressed to a unit that is no more: its sender reads who has it now. */
async function inPlaceOf(cx: Cx, receiverCode: string): Promise<string | undefined> {
  const office = await readKnownOffice(cx);
  if (receiverCode === office.code) return undefined;
  const [own, addressed] = await Promise.all([knownAgency(cx, office.agencyId), knownAgencyByCode(cx, receiverCode)]);
  const today = officeDate(cx.clock.now());
  if (!addressed || addressed.id === own.id || !hasEnded(addressed, today)) return undefined;
  return `Văn bản đã đến ${office.name} (${office.code}), đơn vị kế thừa ${nameOn(addressed, today).name}`;
}

/** What another run of the same message has noted stays as it is. */
async function noteStatus(cx: Cx, status: Omit<SentStatus, "version">): Promise<void> {
  if (!status.sent) await expectSweep(cx);
  await unlessThere(cx.store, [create(SentStatusEntity, status)]);
}

/** Builds and stores a status packet and hands it over, without a document of ours to keep it with. */
export async function sendStatus(
  cx: Cx,
  gateway: AxisGateway,
  about: ReportedDocument,
  status: ReportedStatus,
  sender: PacketSender,
): Promise<void> {
  await handOver(cx, gateway, await storeStatus(cx, about, status), sender);
}

/** @param eventId of what is told, where a retry must find the same packet */
async function storeStatus(
  cx: Cx,
  about: ReportedDocument,
  status: ReportedStatus,
  eventId?: string,
): Promise<KeptPacket> {
  const packet = packetOfStatus(about, await readKnownOffice(cx), status);
  return keepPacketFile(
    cx,
    `${about.referenceNumber.replaceAll("/", "_")}-${status.code}.edxml`,
    buildStatusPacket(packet),
    eventId === undefined ? undefined : v.parse(FileId, `fil_${eventId}`),
  );
}

/** Hands a kept status over, unless that was done. */
export async function sendKept(cx: Cx, gateway: AxisGateway, kept: SentStatus, sender: PacketSender): Promise<void> {
  if (kept.sent) return;
  const isSent = await handOver(cx, gateway, kept, sender, kept);
  const current = await cx.store.get(SentStatusEntity, sentStatusKey(kept.incomingId, kept.eventId));
  if (isSent && current && (!current.sent || current.failure !== undefined))
    await cx.store.write([replace(SentStatusEntity, { ...current, sent: true, failure: undefined })]);
}

/** @returns false where the sender cannot be reached electronically: its packet came as a file */
async function handOver(
  cx: Cx,
  gateway: AxisGateway,
  kept: KeptPacket,
  sender: PacketSender,
  of?: Pick<SentStatus, "incomingId" | "eventId">,
): Promise<boolean> {
  const { senderAgencyId } = sender;
  const agency = senderAgencyId && (await knownAgency(cx, senderAgencyId));
  const way = wayBack(sender, agency, officeDate(cx.clock.now()));
  if (way.toTenantId === undefined && way.axis === undefined) return false;
  const about = of && ({ of: "status", incomingId: of.incomingId, eventId: of.eventId } as const);
  await gateway.send({ kind: "status", ...way, about, packet: lentPacket(cx, kept), files: [] });
  return true;
}
