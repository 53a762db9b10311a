import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import type { Operation } from "@vanthu/platform/store/operation.ts";
import { readDelivery } from "./delivery-service.ts";
import { OutgoingEntity, outgoingKey, outgoingPartition } from "./item.ts";

/**
 * What it writes that an incoming document answers one of ours: an event in that one's history, from which all else
 * follows. Nothing where its sender never had the document: anybody can name a number.
 */
export async function answeredOperations(
  cx: Cx,
  outgoingId: string,
  agencyId: string,
  referenceNumber: string,
): Promise<(incomingId: string) => readonly Operation[]> {
  const [document, delivery] = await Promise.all([
    cx.store.get(OutgoingEntity, outgoingKey(outgoingId)),
    readDelivery(cx, outgoingId, agencyId),
  ]);
  if (!document || !delivery) return () => [];
  const { agencyName } = delivery;
  const data = { agencyId, agencyName, referenceNumber, toIds: [document.draftedById] };
  return (incomingId) => [event(cx, "outgoing.answered", outgoingPartition(outgoingId), { ...data, incomingId })];
}
