import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import { DraftVersion } from "./draft-history-schema.ts";

/** Versions stand apart from their document: whoever reads the document does not pay for them. */
export function draftHistoryPartition(documentId: string): string {
  return `draft-history#${documentId}`;
}

/** Which version, where the text itself lies in a file: an item of some 200 bytes, in no index. */
export const DraftVersionEntity = entity({
  name: "DraftVersion",
  schema: DraftVersion,
  key: ({ documentId, n }) => draftVersionKey(documentId, n),
});
export type DraftVersionItem = ItemOf<typeof DraftVersionEntity>;

export function draftVersionKey(documentId: string, n: number): readonly [string, string] {
  return [draftHistoryPartition(documentId), String(n).padStart(6, "0")];
}
