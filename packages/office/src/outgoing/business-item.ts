import { entity, type ItemOf, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { BusinessChunk, BusinessSending } from "./business-schema.ts";

/** Sendings of a document with their chunks; apart from the document, whose page is read far more often. */
export function businessPartition(documentId: string): string {
  return `outgoing-business#${documentId}`;
}

export const BusinessSendingEntity = entity({
  name: "BusinessSending",
  schema: BusinessSending,
  key: ({ documentId, id }) => sendingKey(documentId, id),
});
export type BusinessSendingItem = ItemOf<typeof BusinessSendingEntity>;

export function sendingKey(documentId: string, sendingId: string): LocalKey {
  return [businessPartition(documentId), `sending#${sendingId}`];
}

/** Chunks with somebody still to be told, oldest first: what a sweep pushes again. */
export const OPEN_BUSINESS = "business-open";

export const BusinessChunkEntity = entity({
  name: "BusinessChunk",
  schema: BusinessChunk,
  key: ({ documentId, sendingId, index }) => chunkKey(documentId, sendingId, index),
  index1: ({ sendingId, index, queuedAt, receivers }) =>
    receivers.some(({ state }) => state === "queued")
      ? [OPEN_BUSINESS, `${queuedAt}#${sendingId}#${String(index)}`]
      : undefined,
});
export type BusinessChunkItem = ItemOf<typeof BusinessChunkEntity>;

export function chunkKey(documentId: string, sendingId: string, index: number): LocalKey {
  return [businessPartition(documentId), `${chunkPrefix(sendingId)}${String(index).padStart(4, "0")}`];
}

export function chunkPrefix(sendingId: string): string {
  return `chunk#${sendingId}#`;
}
