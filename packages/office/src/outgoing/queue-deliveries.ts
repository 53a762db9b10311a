import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { create, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { exchangeCode, isElectronic, nameOn } from "../organisation/rules.ts";
import type { Agency } from "../organisation/schema.ts";
import { CHUNKS, DeliveryChunkEntity, OpenChunkEntity } from "./delivery-chunk-item.ts";
import { CHUNK_SIZE, countsOf, firstLookAt } from "./delivery-chunk-rules.ts";
import type { Delivery } from "./delivery-schema.ts";
import { DeliveryEntity, OutgoingEntity, outgoingKey, outgoingPartition } from "./item.ts";
import { readReceivers } from "./receiver-list-service.ts";
import { readReceivingAgencies } from "./receiver-service.ts";
import type { OutgoingDocument } from "./schema.ts";

/**
 * Makes the deliveries of an issued document, a chunk in each transaction, so that a run that was cut off goes on where
 * it stopped. Each chunk's event tells the exchange to send it; the chunk itself shows that it was made.
 */
export async function queueDeliveries(cx: Cx, id: string): Promise<void> {
  const document = await cx.store.get(OutgoingEntity, outgoingKey(id));
  if (document?.state !== "issued") return;
  const agencies = await readReceivingAgencies(cx, await readReceivers(cx, document));
  const made = await cx.store.queryAll(DeliveryChunkEntity, outgoingPartition(id), { prefix: CHUNKS });
  const known = new Set(made.map(({ chunk }) => chunk));
  const queuedAt = cx.clock.now().toISOString();
  const deliveries = agencies.map((agency, at) => newDelivery(document, agency, { queuedAt, at }));
  const firstQueued = deliveries.find(({ state }) => state === "queued")?.chunk;
  for (let from = 0, chunk = 0; from < deliveries.length; from += CHUNK_SIZE, chunk += 1) {
    if (known.has(chunk)) continue;
    // A document counts once as sent over the axis, with the chunk that first does.
    await makeChunk(cx, document, deliveries.slice(from, from + CHUNK_SIZE), { chunk, isFirst: chunk === firstQueued });
  }
}

/** Makes one chunk with what sends it; once, however often it is run. */
export async function makeChunk(
  cx: Cx,
  { id: documentId, issuedOn }: OutgoingDocument,
  deliveries: readonly Delivery[],
  { chunk, isFirst }: { readonly chunk: number; readonly isFirst: boolean },
): Promise<void> {
  const agencyIds = deliveries.filter(({ state }) => state === "queued").map(({ agencyId }) => agencyId);
  const dueAt = firstLookAt(cx.clock.now());
  const sending = [
    create(OpenChunkEntity, { documentId, chunk, agencyIds, dueAt, looks: 0 }),
    event(cx, "outgoing.deliveries_queued", outgoingPartition(documentId), { issuedOn, chunk, agencyIds, isFirst }),
  ];
  try {
    await cx.store.write([
      create(DeliveryChunkEntity, { documentId, chunk, ...countsOf(deliveries) }),
      ...deliveries.map((delivery) => create(DeliveryEntity, delivery)),
      ...(agencyIds.length > 0 ? sending : []),
    ]);
  } catch (error) {
    // Made by another run of the same message.
    if (!(error instanceof WriteConflict) || !error.of(DeliveryChunkEntity)) throw error;
  }
}

/** A document signed on paper, and any document to an agency outside the exchange, goes on paper. */
export function newDelivery(
  document: OutgoingDocument,
  agency: Agency,
  { queuedAt, at }: { readonly queuedAt: string; readonly at: number },
): Delivery {
  const on = document.issuedOn ?? queuedAt.slice(0, 10);
  const isSent = document.medium === "electronic" && isElectronic(agency);
  return {
    documentId: document.id,
    agencyId: agency.id,
    agencyName: nameOn(agency, on).name,
    agencyCode: exchangeCode(agency, on),
    chunk: Math.floor(at / CHUNK_SIZE),
    state: isSent ? "queued" : "paper",
    statuses: [],
    attempts: 0,
    queuedAt,
  };
}
