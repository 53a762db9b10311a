import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import {
  BusinessChunkEntity,
  businessPartition,
  BusinessSendingEntity,
  chunkPrefix,
  sendingKey,
} from "./business-item.ts";
import { toTell } from "./business-rules.ts";
import type { BusinessReceiver, BusinessSending } from "./business-schema.ts";
import { DeliveryEntity, outgoingPartition } from "./item.ts";
import { queueAdded } from "./update-queue.ts";

/** Receivers of one chunk: one message, one write when they are told. */
const CHUNK = 20;

/**
 * Makes the chunks of a sending, each in a transaction with the event that tells the exchange to send it. Run again, it
 * goes on with those who stand in no chunk yet; of two runs at once the later one fails and is run again.
 */
export async function queueBusiness(cx: Cx, sendingId: string, documentId: string): Promise<void> {
  const [sending, made] = await Promise.all([
    cx.store.get(BusinessSendingEntity, sendingKey(documentId, sendingId)),
    cx.store.queryAll(BusinessChunkEntity, businessPartition(documentId), { prefix: chunkPrefix(sendingId) }),
  ]);
  if (!sending) return;
  const known = new Set(made.flatMap(({ receivers }) => receivers.map(({ agencyId }) => agencyId)));
  if (sending.added && sending.added.length > 0) await queueAdded(cx, sending, sending.added);
  const receivers = (await receiversOf(cx, sending)).filter(({ agencyId }) => !known.has(agencyId));
  const queuedAt = cx.clock.now().toISOString();
  for (let from = 0; from < receivers.length; from += CHUNK) {
    const part = receivers.slice(from, from + CHUNK);
    const index = made.length + from / CHUNK;
    const isSent = part.some(({ state }) => state === "queued");
    await cx.store.write([
      create(BusinessChunkEntity, {
        sendingId: sending.id,
        documentId: sending.documentId,
        index,
        receivers: part,
        queuedAt,
      }),
      ...(isSent
        ? [event(cx, "outgoing.business_queued", businessPartition(documentId), { sendingId, chunk: index })]
        : []),
    ]);
  }
}

/** Those added get it as new, by deliveries of their own; here are those who had it. */
async function receiversOf(cx: Cx, sending: BusinessSending): Promise<BusinessReceiver[]> {
  const { documentId, agencyIds, added = [] } = sending;
  const deliveries = await cx.store.queryAll(DeliveryEntity, outgoingPartition(documentId), { prefix: "delivery#" });
  return deliveries
    .filter(({ agencyId }) => !added.includes(agencyId) && (agencyIds?.includes(agencyId) ?? true))
    .flatMap((delivery) => toTell(delivery) ?? []);
}
