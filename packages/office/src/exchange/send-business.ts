import { buildStatusPacket } from "@vanthu/edxml/build-status-packet.ts";
import { EdxmlProblem } from "@vanthu/edxml/edxml-problem.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { Agency } from "../organisation/schema.ts";
import type { BusinessSendingItem } from "../outgoing/business-item.ts";
import type { Tried } from "../outgoing/business-rules.ts";
import type { BusinessReceiver } from "../outgoing/business-schema.ts";
import { markTried, readQueuedChunk } from "../outgoing/business-service.ts";
import { refuseEndedDocument } from "../outgoing/ended-rules.ts";
import type { OutgoingItem } from "../outgoing/item.ts";
import { readReceivingAgencies } from "../outgoing/receiver-service.ts";
import { wayTo, type AxisGateway, type PacketToSend } from "./axis-gateway.ts";
import { askBackPacket } from "./business-packet.ts";
import { businessPacketFor, readOriginal } from "./kept-business-packet.ts";
import { keepPacketFile, lentPacket } from "./packet-file.ts";
import { tellLater } from "./tell-later.ts";

/**
 * Tells the receivers of a chunk who still wait what the sending says. Run again, it sends to those still queued; a
 * receiver that gets the same packet twice knows it by its DocumentId, or by its time. Who could not be told is tried again
 * later, each time after a longer pause.
 */
export async function sendBusinessChunk(
  cx: Cx,
  gateway: AxisGateway,
  outgoingId: string,
  { sendingId, chunk: index }: { readonly sendingId: string; readonly chunk: number },
): Promise<void> {
  const found = await readQueuedChunk(cx, outgoingId, sendingId, index);
  if (!found) return;
  const { document, sending, chunk } = found;
  const queued = chunk.receivers.filter(({ state }) => state === "queued");
  const agencies = await readReceivingAgencies(
    cx,
    queued.map(({ agencyId }) => agencyId),
  );
  const tried: Tried[] = [];
  for (const receiver of queued) {
    const agency = agencies.find(({ id }) => id === receiver.agencyId);
    tried.push(await tell(cx, gateway, { receiver, agency, sending, document, chunk: index }));
  }
  await tellLater(cx, await markTried(cx, sending, chunk, tried));
}

interface Telling {
  readonly receiver: BusinessReceiver;
  readonly agency: Agency | undefined;
  readonly sending: BusinessSendingItem;
  readonly document: OutgoingItem;
  readonly chunk: number;
}

async function tell(cx: Cx, gateway: AxisGateway, telling: Telling): Promise<Tried> {
  const { agency, chunk, sending } = telling;
  const { agencyId } = telling.receiver;
  try {
    // It may have ended since this was asked for: of an ended document nothing but the recall goes out.
    if (sending.kind !== "recall") refuseEndedDocument(telling.document);
    const packet = await packetFor(cx, telling);
    const about = { of: "business", documentId: sending.documentId, sendingId: sending.id, chunk, agencyId } as const;
    await gateway.send({ ...packet, ...wayTo(agency, officeDate(cx.clock.now())), about });
    return { agencyId };
  } catch (error) {
    const failure = codeOf(error);
    const isFinal = error instanceof EdxmlProblem || (error instanceof Refusal && error.kind !== "unavailable");
    cx.log.warn("exchange.business_failed", { code: failure, sendingId: sending.id, agencyId });
    return { agencyId, failure, isFinal };
  }
}

function codeOf(error: unknown): string {
  return error instanceof Refusal || error instanceof EdxmlProblem ? error.code : "exchange.send_failed";
}

/** A request is made out to its one receiver; whatever else is sent is one packet for all. */
async function packetFor(
  cx: Cx,
  { receiver, sending, document }: Telling,
): Promise<Pick<PacketToSend, "kind" | "packet" | "files">> {
  if (sending.kind !== "askBack") return { kind: "document", ...(await businessPacketFor(cx, document, sending)) };
  const bytes = buildStatusPacket(askBackPacket(await readOriginal(cx, document.id), receiver, sending));
  const kept = await keepPacketFile(cx, "yeu-cau-lay-lai.edxml", bytes);
  return { kind: "status", packet: lentPacket(cx, kept), files: [] };
}
