import { entity, type ItemOf, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { DOCUMENT_WORDS } from "../document-words.ts";
import { queueOrder } from "../urgency-rank.ts";
import { IncomingDocument, type IncomingState } from "./schema.ts";

/** index1: all documents by arrival · index2: the documents of a state in the order they are to be handled. */
export const IncomingEntity = entity({
  name: "IncomingDocument",
  schema: IncomingDocument,
  key: ({ id }) => documentKey(id),
  packed: "all",
  packingWords: DOCUMENT_WORDS,
  index1: ({ id, arrivedAt }) => [ALL_DOCUMENTS, `${arrivedAt}#${id}`],
  index2: ({ id, state, urgency, dueOn }) => [statePartition(state), queueOrder(urgency, dueOn, id)],
});

export type IncomingItem = ItemOf<typeof IncomingEntity>;

export const ALL_DOCUMENTS = "incoming";

/** Holds the document, its tasks and its history: a page of it is one read. */
export function incomingPartition(id: string): string {
  return `incoming#${id}`;
}

export function documentKey(id: string): LocalKey {
  return [incomingPartition(id), "document"];
}

export function statePartition(state: IncomingState): string {
  return `incoming#${state}`;
}
