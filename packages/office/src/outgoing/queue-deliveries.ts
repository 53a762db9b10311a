import type { Cx } from "@vanthu/platform/context.ts";
import { writeOnce } from "@vanthu/platform/consume.ts";
import { event, type DomainEvent } from "@vanthu/platform/event.ts";
import { create } from "@vanthu/platform/store/operation.ts";
import { exchangeCode, nameOn } from "../organisation/rules.ts";
import type { Agency } from "../organisation/schema.ts";
import type { Delivery } from "./delivery-schema.ts";
import { DeliveryEntity, OutgoingEntity, outgoingKey, outgoingPartition } from "./item.ts";
import { readReceivingAgencies } from "./receiver-service.ts";
import type { OutgoingDocument } from "./schema.ts";
import { eventData, issuedData } from "./view.ts";

/** With the event and the receipt within the 25 operations of a transaction. */
const CHUNK = 20;

/**
 * Makes the deliveries of an issued document, a chunk in each transaction with its own receipt, so that a run that was
 * cut off goes on where it stopped. Each chunk's event tells the exchange which to send.
 */
export async function queueDeliveries(cx: Cx, consumer: string, issued: DomainEvent, id: string): Promise<void> {
  const document = await cx.store.get(OutgoingEntity, outgoingKey(id));
  if (document?.state !== "issued" || document.receivers.length === 0) return;
  const agencies = await readReceivingAgencies(
    cx,
    document.receivers.map(({ agencyId }) => agencyId),
  );
  const queuedAt = cx.clock.now().toISOString();
  const deliveries = agencies.map((agency) => newDelivery(document, agency, queuedAt));
  const firstQueued = deliveries.findIndex(({ state }) => state === "queued");
  for (let from = 0; from < deliveries.length; from += CHUNK) {
    const chunk = deliveries.slice(from, from + CHUNK);
    const agencyIds = chunk.filter(({ state }) => state === "queued").map(({ agencyId }) => agencyId);
    // A document counts once as sent over the axis, with the chunk that first does.
    const isFirst = firstQueued >= from && firstQueued < from + CHUNK;
    const data = { ...eventData(document), ...issuedData(document), agencyIds, isFirst };
    await writeOnce(cx, consumer, `${issued.id}#${String(from)}`, [
      ...chunk.map((delivery) => create(DeliveryEntity, delivery)),
      ...(agencyIds.length > 0 ? [event(cx, "outgoing.deliveries_queued", outgoingPartition(id), data)] : []),
    ]);
  }
}

/** A document signed on paper, and any document to an agency outside the exchange, goes on paper. */
function newDelivery(document: OutgoingDocument, agency: Agency, queuedAt: string): Delivery {
  const on = document.issuedOn ?? queuedAt.slice(0, 10);
  const isElectronic = document.medium === "electronic" && agency.tenantId !== undefined;
  return {
    documentId: document.id,
    agencyId: agency.id,
    agencyName: nameOn(agency, on).name,
    agencyCode: exchangeCode(agency, on),
    state: isElectronic ? "queued" : "paper",
    statuses: [],
    attempts: 0,
    queuedAt,
  };
}
