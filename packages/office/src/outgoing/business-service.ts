import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import {
  BusinessChunkEntity,
  businessPartition,
  BusinessSendingEntity,
  chunkKey,
  chunkPrefix,
  sendingKey,
  type BusinessChunkItem,
  type BusinessSendingItem,
} from "./business-item.ts";
import { afterTries, queueFailedAgain, viewOf, type Tried } from "./business-rules.ts";
import type { BusinessChunk, BusinessList, BusinessSendingId } from "./business-schema.ts";
import { refuseEndedDocument } from "./ended-rules.ts";
import { OutgoingEntity, outgoingKey, outgoingPartition, type OutgoingItem } from "./item.ts";
import type { OutgoingId } from "./schema.ts";
import { readDocument } from "./read-document.ts";

/** What was told about a document after it had gone out, newest first. @throws Refusal `outgoing.missing` */
export async function listBusinesses(cx: Cx, id: OutgoingId): Promise<BusinessList> {
  await readDocument(cx, id);
  const { sendings, chunks } = await cx.store.collect(
    { sendings: BusinessSendingEntity, chunks: BusinessChunkEntity },
    businessPartition(id),
  );
  return {
    items: sendings.toSorted((a, b) => b.at.localeCompare(a.at)).map((sending) => viewOf(sending, chunks)),
  };
}

/** The sendings alone: what was asked, of whom. */
export function readSendings(cx: Cx, documentId: string): Promise<BusinessSendingItem[]> {
  return cx.store.queryAll(BusinessSendingEntity, businessPartition(documentId), { prefix: "sending#" });
}

/**
 * Gửi lại: queues afresh the receivers of a sending that could not be told.
 * @throws Refusal `outgoing.missing`, `outgoing.business_missing`, `outgoing.business_not_resendable`; `outgoing.recalled`,
 *   `outgoing.replaced` for all but the recall itself
 */
export async function resendBusiness(cx: Cx, id: OutgoingId, sendingId: BusinessSendingId): Promise<BusinessList> {
  requireStaff(cx, "outgoing.issue");
  const document = await readDocument(cx, id);
  const [sending, chunks] = await Promise.all([
    cx.store.get(BusinessSendingEntity, sendingKey(id, sendingId)),
    cx.store.queryAll(BusinessChunkEntity, businessPartition(id), { prefix: chunkPrefix(sendingId) }),
  ]);
  if (!sending) throw new Refusal("missing", "outgoing.business_missing");
  if (sending.kind !== "recall") refuseEndedDocument(document);
  const failed = chunks.filter(({ receivers }) => receivers.some(({ state }) => state === "failed"));
  if (failed.length === 0) throw new Refusal("conflict", "outgoing.business_not_resendable");
  for (const chunk of failed) {
    await cx.store.write([
      replace(BusinessChunkEntity, queueFailedAgain(chunk, cx.clock.now().toISOString())),
      event(cx, "outgoing.business_queued", businessPartition(id), { sendingId, chunk: chunk.index }),
    ]);
  }
  return listBusinesses(cx, id);
}

/** Everything the exchange needs to send a chunk; undefined once nobody of it waits. */
export async function readQueuedChunk(
  cx: Cx,
  documentId: string,
  sendingId: string,
  index: number,
): Promise<
  | { readonly document: OutgoingItem; readonly sending: BusinessSendingItem; readonly chunk: BusinessChunkItem }
  | undefined
> {
  const [document, sending, chunk] = await Promise.all([
    cx.store.get(OutgoingEntity, outgoingKey(documentId)),
    cx.store.get(BusinessSendingEntity, sendingKey(documentId, sendingId)),
    cx.store.get(BusinessChunkEntity, chunkKey(documentId, sendingId, index)),
  ]);
  const waits = chunk?.receivers.some(({ state }) => state === "queued");
  return document && sending && chunk && waits ? { document, sending, chunk } : undefined;
}

/**
 * Notes what came of a round of sending, for all receivers of the chunk in one write; those that failed for good stand in
 * the history. @returns the chunk as it stands then
 */
export async function markTried(
  cx: Cx,
  sending: BusinessSendingItem,
  chunk: BusinessChunkItem,
  tried: readonly Tried[],
): Promise<BusinessChunk> {
  const next = afterTries(chunk, tried, cx.clock.now().toISOString());
  const wasFailed = new Set(chunk.receivers.filter(({ state }) => state === "failed").map(({ agencyId }) => agencyId));
  const failed = next.receivers.filter(({ agencyId, state }) => state === "failed" && !wasFailed.has(agencyId));
  const told = event(cx, "outgoing.business_failed", outgoingPartition(chunk.documentId), {
    kind: sending.kind,
    agencyNames: failed.map(({ agencyName }) => agencyName),
    code: failed[0]?.failure,
  });
  await cx.store.write([replace(BusinessChunkEntity, next), ...(failed.length > 0 ? [told] : [])]);
  return next;
}
