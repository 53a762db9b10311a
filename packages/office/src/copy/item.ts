import { entity, type ItemOf, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { Copy, type CopyState } from "./schema.ts";

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

/** Copies that wait for a leader to decide, and those that wait for the clerk to make them, oldest first. */
export function copiesWaitingFor(step: "decide" | "make"): string {
  return `copies-waiting#${step}`;
}

const WAITS_FOR: Readonly<Partial<Record<CopyState, "decide" | "make">>> = {
  requested: "decide",
  approved: "make",
  numbered: "make",
  composed: "make",
};

export const CopyEntity = entity({
  name: "Copy",
  schema: Copy,
  key: ({ id }) => copyKey(id),
  index1: ({ id, createdAt }) => [ALL_COPIES, `${createdAt}#${id}`],
  index2: ({ id, createdAt, source: { documentId } }) =>
    documentId === undefined ? undefined : [copiesOf(documentId), `${createdAt}#${id}`],
  index3: ({ id, state, createdAt }) => {
    const step = WAITS_FOR[state];
    return step && [copiesWaitingFor(step), `${createdAt}#${id}`];
  },
});
export type CopyItem = ItemOf<typeof CopyEntity>;
