import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import { unlessThere } from "@vanthu/platform/store/unless-there.ts";
import { outOfReach } from "../connection/reach-service.ts";
import { exchangeCode, isElectronic, nameOn } from "../organisation/rules.ts";
import type { Agency, AgencyId } from "../organisation/schema.ts";
import { CHUNKS, DeliveryChunkEntity, OpenChunkEntity } from "./delivery-chunk-item.ts";
import { CHUNK_SIZE, firstLookAt } from "./delivery-chunk-rules.ts";
import { AXIS_MISSING } from "./delivery-rules.ts";
import type { Delivery } from "./delivery-schema.ts";
import { DeliveryEntity, OutgoingEntity, outgoingKey, outgoingPartition } from "./item.ts";
import { readReceivers } from "./receiver-list-service.ts";
import { readReceivingAgencies } from "./receiver-service.ts";
import type { OutgoingDocument } from "./schema.ts";

/**
 * Makes the deliveries of an issued document, chunk after chunk, so that a run that was cut off goes on where it stopped:
 * the chunk itself shows that its deliveries are made. Its event, of the same transaction, tells the exchange to send it.
 */
export async function queueDeliveries(cx: Cx, id: string): Promise<void> {
  const document = await cx.store.get(OutgoingEntity, outgoingKey(id));
  if (document?.state !== "issued") return;
  const agencies = await readReceivingAgencies(cx, await readReceivers(cx, document));
  const known = await chunksMade(cx, id, agencies.length);
  const queuedAt = cx.clock.now().toISOString();
  const beyond = await outOfReach(cx, agencies);
  const deliveries = agencies.map((agency, at) => newDelivery(document, agency, { queuedAt, at, beyond }));
  const firstQueued = deliveries.find(({ state }) => state === "queued")?.chunk;
  for (let from = 0, chunk = 0; from < deliveries.length; from += CHUNK_SIZE, chunk += 1) {
    if (known.has(chunk)) continue;
    // A document counts once as sent over the axis, with the chunk that first does.
    await makeChunk(cx, document, deliveries.slice(from, from + CHUNK_SIZE), { chunk, isFirst: chunk === firstQueued });
  }
}

/** Where there is one chunk at most, making it tells whether it was there. */
async function chunksMade(cx: Cx, id: string, receivers: number): Promise<ReadonlySet<number>> {
  if (receivers <= CHUNK_SIZE) return new Set();
  const made = await cx.store.queryAll(DeliveryChunkEntity, outgoingPartition(id), { prefix: CHUNKS });
  return new Set(made.map(({ chunk }) => chunk));
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
  // Each for itself, which costs half; nobody sends them before the chunk stands.
  await Promise.all(deliveries.map((delivery) => unlessThere(cx.store, [create(DeliveryEntity, delivery)])));
  await unlessThere(cx.store, [
    create(DeliveryChunkEntity, { documentId, chunk, size: deliveries.length }),
    ...(agencyIds.length > 0 ? sending : []),
  ]);
}

interface Making {
  readonly queuedAt: string;
  /** Its place among the receivers. */
  readonly at: number;
  /** Agencies behind an axis that nobody connects the office to. */
  readonly beyond: ReadonlySet<AgencyId>;
}

/**
 * A document signed on paper, and any document to an agency outside the exchange, goes on paper; where only a connection
 * to its axis is missing, the delivery says so.
 */
export function newDelivery(document: OutgoingDocument, agency: Agency, { queuedAt, at, beyond }: Making): Delivery {
  const on = document.issuedOn ?? queuedAt.slice(0, 10);
  const isDue = document.medium === "electronic" && isElectronic(agency);
  const isSent = isDue && !beyond.has(agency.id);
  return {
    documentId: document.id,
    agencyId: agency.id,
    agencyName: nameOn(agency, on).name,
    agencyCode: exchangeCode(agency, on),
    chunk: Math.floor(at / CHUNK_SIZE),
    state: isSent ? "queued" : "paper",
    statuses: [],
    attempts: 0,
    ...(isDue && !isSent && { failure: AXIS_MISSING }),
    queuedAt,
  };
}
