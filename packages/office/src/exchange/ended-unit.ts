import { EdxmlProblem } from "@vanthu/edxml/edxml-problem.ts";
import type { ReadPacket } from "@vanthu/edxml/read-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { findArrival } from "../incoming/arrival-service.ts";
import { isSentAnew } from "../incoming/exchange-arrival-rules.ts";
import { exchangeCode, nameOn } from "../organisation/rules.ts";
import type { Agency } from "../organisation/schema.ts";
import { knownAgency } from "../organisation/known-service.ts";
import { hasEnded, successorsOn } from "../organisation/succession-rules.ts";
import { withSuccessors } from "../organisation/succession-service.ts";
import { readKnownOffice } from "../tenant/service.ts";
import { findOriginal } from "./find-original.ts";
import { putOnQueue, type ExchangeMessage } from "./internal-gateway.ts";
import type { PacketInHand } from "./packet-in-hand.ts";
import { digestOf, readOnce } from "./packet-memory.ts";
import { secrecyWordIn } from "./packet-words.ts";
import { rejectPacket } from "./reject-packet.ts";
import { ASK_BACK } from "./take-recall-request.ts";
import { UNIT_ENDED } from "./return-ended.ts";

/**
 * What becomes of a packet that reaches a unit of ours that is no more (merged, divided, dissolved): it goes on to the one
 * successor that works here; a new document goes back (02) where there is none, or more than one. What speaks of a document
 * the unit has is applied there as ever. A packet to a unit that goes on costs nothing here that its arrival does not cost.
 * @returns whether that was done, with the receipt of the message
 */
export async function passedOnOrReturned(cx: Cx, message: ExchangeMessage, hand: PacketInHand): Promise<boolean> {
  const { agencyId } = await readKnownOffice(cx);
  const own = await knownAgency(cx, agencyId);
  const today = officeDate(cx.clock.now());
  if (!hasEnded(own, today)) return false;
  const said = await newsFor(cx, hand);
  if (!said) return false;
  const all = successorsOn(own, await withSuccessors(cx, [own], today), today);
  const successors = all.filter((one) => !hasEnded(one, today));
  const here = successors.filter(({ tenantId }) => tenantId !== undefined);
  const [only] = here;
  if (only?.tenantId !== undefined && here.length === 1) {
    await passOn(cx, message, hand, only.tenantId);
    return true;
  }
  if (said !== "new") return false;
  const names = successors.map((one) => named(one, today)).join(", ");
  const senderCode = senderOf(hand);
  await rejectPacket(cx, hand, { code: UNIT_ENDED, params: { successors: names }, senderCode });
  return true;
}

/**
 * `new`: a document, which is returned if it cannot be passed on · `about`: what is passed on or else dealt with here, like
 * something about a document that never came; nothing for what is dealt with here.
 */
async function newsFor(cx: Cx, hand: PacketInHand): Promise<"new" | "about" | undefined> {
  const read = readable(hand.bytes);
  if (!read) return undefined;
  const senderCode = read.packet.from.organId;
  if (read.kind === "status") {
    const { statusCode, responseFor } = read.packet;
    return statusCode === ASK_BACK && (await isUnknown(cx, senderCode, responseFor.documentId)) ? "about" : undefined;
  }
  const { documentId, business } = read.packet;
  if (business.type === 1 || business.type === 2) {
    return (await isUnknown(cx, senderCode, business.documentId ?? documentId)) ? "about" : undefined;
  }
  const known = await findArrival(cx, { senderCode, documentId });
  if (known && !isSentAnew(known, digestOf(hand.bytes))) return undefined;
  // Nothing with a word of secrecy is stored before a person has looked at it: it may be passed on, and is held otherwise.
  return secrecyWordIn(read.packet) === undefined ? "new" : "about";
}

async function isUnknown(cx: Cx, senderCode: string, documentId: string): Promise<boolean> {
  return (await findOriginal(cx, senderCode, documentId)) === "unknown";
}

/** Passed on twice it is the same message to the successor. */
async function passOn(cx: Cx, message: ExchangeMessage, hand: PacketInHand, toTenantId: TenantId): Promise<void> {
  await putOnQueue(cx.world, { ...message, id: `${message.id}>${toTenantId}`, toTenantId }, cx.store.tenantId);
  const told = { senderCode: senderOf(hand), kind: message.kind };
  await cx.store.write([
    event(cx, "exchange.packet_passed_on", `exchange#${message.packet.sha256}`, told),
    ...hand.more,
  ]);
}

function senderOf(hand: PacketInHand): string {
  return readOnce(hand.bytes).packet.from.organId;
}

function named(agency: Agency, on: string): string {
  const code = exchangeCode(agency, on);
  const { name } = nameOn(agency, on);
  return code === undefined ? name : `${name} (${code})`;
}

/** What cannot be read is kept for the clerk as ever. */
function readable(bytes: Uint8Array): ReadPacket | undefined {
  try {
    return readOnce(bytes);
  } catch (error) {
    if (error instanceof EdxmlProblem) return undefined;
    throw error;
  }
}
