import { EdxmlProblem } from "@vanthu/edxml/edxml-problem.ts";
import type { ReadPacket } from "@vanthu/edxml/read-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { knownAgencyByCode } from "../organisation/known-service.ts";
import type { AxisGateway } from "./axis-gateway.ts";
import { doubtOfBrought } from "./brought-packet.ts";
import type { PacketInHand } from "./packet-in-hand.ts";
import { readOnce } from "./packet-memory.ts";
import { rejectPacket } from "./reject-packet.ts";
import type { TakenPacket } from "./schema.ts";
import { takeDocument } from "./take-document.ts";
import { takeStatus } from "./take-status.ts";

/**
 * Takes a packet in, however it came. What cannot be read as a packet is kept as it is and shown to the clerk, and so is what
 * an outside axis, or a file, says in the name of an agency that works here: that one speaks to us without them.
 */
export async function takePacket(cx: Cx, gateway: AxisGateway, hand: PacketInHand): Promise<TakenPacket> {
  let read: ReadPacket;
  try {
    read = readOnce(hand.bytes);
  } catch (error) {
    if (!(error instanceof EdxmlProblem)) throw error;
    return rejectPacket(cx, hand, { code: error.code, params: { ...error.params } });
  }
  const senderCode = read.packet.from.organId;
  const isFromOutside = hand.axis !== undefined || hand.broughtBy !== undefined;
  if (isFromOutside && (await speaksForOneOfUs(cx, read))) {
    return rejectPacket(cx, hand, { code: "packet.sender_works_here", senderCode });
  }
  const doubt = hand.broughtBy === undefined ? undefined : await doubtOfBrought(cx, read);
  if (doubt !== undefined) return rejectPacket(cx, hand, { code: doubt, senderCode });
  return read.kind === "document" ? takeDocument(cx, gateway, hand, read) : takeStatus(cx, gateway, hand, read.packet);
}

/** A new document may come so, out of the system an office is just leaving: its signatures are judged whoever sent it. */
async function speaksForOneOfUs(cx: Cx, read: ReadPacket): Promise<boolean> {
  if (read.kind === "document" && read.packet.business.type === 0) return false;
  return (await knownAgencyByCode(cx, read.packet.from.organId))?.tenantId !== undefined;
}
