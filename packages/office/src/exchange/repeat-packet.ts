import type { Cx } from "@vanthu/platform/context.ts";
import type { IncomingId } from "../incoming/schema.ts";
import type { AxisGateway } from "./axis-gateway.ts";
import type { PacketInHand } from "./packet-in-hand.ts";
import type { TakenPacket } from "./schema.ts";
import { tellAgain } from "./told-statuses.ts";

/** A packet that came before: the sender may not have had our word of it. */
export async function repeatPacket(
  cx: Cx,
  gateway: AxisGateway,
  hand: PacketInHand,
  incomingId: IncomingId,
): Promise<TakenPacket> {
  if (hand.more.length > 0) await cx.store.write(hand.more);
  await tellAgain(cx, gateway, incomingId);
  return { outcome: "repeated", incomingId };
}
