import { EdxmlProblem } from "@vanthu/edxml/edxml-problem.ts";
import type { ReadPacket } from "@vanthu/edxml/read-packet.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { AxisGateway } from "./axis-gateway.ts";
import type { PacketInHand } from "./packet-in-hand.ts";
import { readOnce } from "./packet-memory.ts";
import { rejectPacket } from "./reject-packet.ts";
import type { TakenPacket } from "./schema.ts";
import { takeDocument } from "./take-document.ts";
import { takeStatus } from "./take-status.ts";

/** Takes a packet in, however it came. What cannot be read as a packet is kept as it is and shown to the clerk. */
export async function takePacket(cx: Cx, gateway: AxisGateway, hand: PacketInHand): Promise<TakenPacket> {
  let read: ReadPacket;
  try {
    read = readOnce(hand.bytes);
  } catch (error) {
    if (!(error instanceof EdxmlProblem)) throw error;
    return rejectPacket(cx, hand, { code: error.code, params: { ...error.params } });
  }
  return read.kind === "document" ? takeDocument(cx, gateway, hand, read) : takeStatus(cx, gateway, hand, read.packet);
}
