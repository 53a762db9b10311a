import { entity, type ItemOf, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { Copy } from "./schema.ts";

/** Partition of a copy, with its history. */
export function copyPartition(id: string): string {
  return `copy#${id}`;
}

export function copyKey(id: string): LocalKey {
  return [copyPartition(id), "copy"];
}

/** All copies of the office, by the time they were asked for. */
export const ALL_COPIES = "copies";

/** The copies of one document. */
export function copiesOf(documentId: string): string {
  return `copies-of#${documentId}`;
}

export const CopyEntity = entity({
  name: "Copy",
  schema: Copy,
  key: ({ id }) => copyKey(id),
  index1: ({ id, createdAt }) => [ALL_COPIES, `${createdAt}#${id}`],
  index2: ({ id, createdAt, source: { documentId } }) =>
    documentId === undefined ? undefined : [copiesOf(documentId), `${createdAt}#${id}`],
});
export type CopyItem = ItemOf<typeof CopyEntity>;
