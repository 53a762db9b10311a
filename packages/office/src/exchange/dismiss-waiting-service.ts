import { joinReference } from "@vanthu/edxml/document-id.ts";
import { readPacket } from "@vanthu/edxml/read-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { readFile } from "../attachment/service.ts";
import { knownAgencyByCode } from "../organisation/known-service.ts";
import { readOffice } from "../tenant/service.ts";
import { gatewayOf } from "./gateway.ts";
import { readInbox } from "./inbox-service.ts";
import type { DismissWaiting, ExchangeInbox } from "./schema.ts";
import { sendStatus } from "./status-service.ts";
import { stopWaiting } from "./wait-service.ts";
import { waitingKey, WaitingPacketEntity, type WaitingPacketItem } from "./waiting-packet.ts";

/**
 * The clerk waits no longer for the document a recall, an update or a wish to have it back speaks of: the packet leaves
 * the list and its sender is told that nothing was done (16). Should the document come after all, it stands.
 * @throws Refusal `exchange.waiting_missing`
 */
export async function dismissWaiting(
  cx: Cx,
  { documentId, packetSha256, note }: DismissWaiting,
): Promise<ExchangeInbox> {
  const clerk = requireStaff(cx, "incoming.refuse");
  const waiting = await cx.store.get(WaitingPacketEntity, waitingKey(documentId, packetSha256));
  // A replacement is no packet that waits: the newer document is here.
  if (!waiting || waiting.kind === "replacement") throw new Refusal("missing", "exchange.waiting_missing");
  await tellSender(cx, waiting, { note, staffName: clerk.name });
  const { kind, senderCode } = waiting;
  await stopWaiting(cx, waiting, [
    event(cx, "exchange.waiting_dismissed", `exchange#${packetSha256}`, { kind, senderCode, note }),
  ]);
  return readInbox(cx);
}

async function tellSender(
  cx: Cx,
  { documentId, packetFileId, senderCode, axis }: WaitingPacketItem,
  { note, staffName }: { readonly note: string; readonly staffName: string },
): Promise<void> {
  const [office, sender, bytes] = await Promise.all([
    readOffice(cx),
    knownAgencyByCode(cx, senderCode),
    readFile(cx, packetFileId),
  ]);
  const read = readPacket(bytes);
  const [referenceNumber, issuedOn] =
    read.kind === "document"
      ? [joinReference(read.packet.code), read.packet.promulgation.on]
      : [read.packet.responseFor.code, read.packet.responseFor.promulgatedOn];
  const now = cx.clock.now();
  await sendStatus(
    cx,
    gatewayOf(cx),
    { senderCode, receiverCode: office.code, documentId, referenceNumber, issuedOn: issuedOn ?? officeDate(now) },
    { code: "16", at: now.toISOString(), description: `Văn bản chưa đến nơi nhận. ${note}`, staffName },
    { senderAgencyId: sender?.id, senderCode, axis },
  );
}
