import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import { Opinion } from "./opinion-schema.ts";

/** Opinions stand apart from their document: the drafter goes on writing while they come. */
export function opinionPartition(documentId: string): string {
  return `opinion#${documentId}`;
}

/** What waits for somebody's opinion, by the day it is due. */
export function opinionQueue(staffId: string): string {
  return `queue#opinion#${staffId}`;
}

export const OpinionEntity = entity({
  name: "Opinion",
  schema: Opinion,
  key: ({ documentId, round, place }) => [
    opinionPartition(documentId),
    `${String(round).padStart(4, "0")}#${String(place).padStart(2, "0")}`,
  ],
  index1: ({ state, staffId, dueOn, id }) => (state === "open" ? [opinionQueue(staffId), `${dueOn}#${id}`] : undefined),
});
export type OpinionItem = ItemOf<typeof OpinionEntity>;
