import { entity, type ItemOf, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { DeliveryChunk, OpenChunk } from "./delivery-chunk-schema.ts";
import { outgoingPartition } from "./item.ts";

/** Sorts after the deliveries of a document, so that its page, read from the end, begins with what it is. */
export const CHUNKS = "delivery-chunk#";

export const DeliveryChunkEntity = entity({
  name: "DeliveryChunk",
  schema: DeliveryChunk,
  key: ({ documentId, chunk }) => chunkKey(documentId, chunk),
});
export type DeliveryChunkItem = ItemOf<typeof DeliveryChunkEntity>;

export function chunkKey(documentId: string, chunk: number): LocalKey {
  return [outgoingPartition(documentId), `${CHUNKS}${String(chunk).padStart(4, "0")}`];
}

/** Chunks with something to do, of all documents, by when to look at them. */
export const OPEN_CHUNKS = "open-chunks";

export const OpenChunkEntity = entity({
  name: "OpenChunk",
  schema: OpenChunk,
  key: ({ documentId, chunk, dueAt }) => [OPEN_CHUNKS, `${dueAt}#${documentId}#${String(chunk).padStart(4, "0")}`],
});
export type OpenChunkItem = ItemOf<typeof OpenChunkEntity>;
