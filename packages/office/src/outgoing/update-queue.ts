import type { Cx } from "@vanthu/platform/context.ts";
import type { AgencyId } from "../organisation/schema.ts";
import { outOfReach } from "../connection/reach-service.ts";
import { CHUNK_SIZE } from "./delivery-chunk-rules.ts";
import type { BusinessSending } from "./business-schema.ts";
import { OutgoingEntity, outgoingKey } from "./item.ts";
import { makeChunk, newDelivery } from "./queue-deliveries.ts";
import { readReceivingAgencies } from "./receiver-service.ts";

/** Chunks of those added later stand after all that an issue makes. */
const FIRST_ADDED_CHUNK = 5000;

/**
 * Makes the deliveries of receivers added after the issue: they get the document as new, with the packet of the update.
 * Their chunks bear numbers that follow from their place in the document, so that a second run makes none anew.
 */
export async function queueAdded(
  cx: Cx,
  { id: sendingId, documentId }: BusinessSending,
  added: readonly AgencyId[],
): Promise<void> {
  const document = await cx.store.get(OutgoingEntity, outgoingKey(documentId));
  const first = document?.addedReceivers?.findIndex(({ agencyId }) => agencyId === added[0]) ?? -1;
  if (!document || first < 0) return;
  const agencies = await readReceivingAgencies(cx, added);
  const queuedAt = cx.clock.now().toISOString();
  const beyond = await outOfReach(cx, agencies);
  for (let from = 0; from < agencies.length; from += CHUNK_SIZE) {
    const chunk = FIRST_ADDED_CHUNK + first + from / CHUNK_SIZE;
    const deliveries = agencies
      .slice(from, from + CHUNK_SIZE)
      .map((agency) => ({ ...newDelivery(document, agency, { queuedAt, at: 0, beyond }), chunk, sendingId }));
    await makeChunk(cx, document, deliveries, { chunk, isFirst: false });
  }
}
