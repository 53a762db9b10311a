import { entity, type ItemOf, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { DOCUMENT_WORDS } from "../document-words.ts";
import { queueOrder } from "../urgency-rank.ts";
import { isAsking, isOpen } from "./rules.ts";
import { Task } from "./schema.ts";

/**
 * Stands in its document's partition; its index is the person's own list, open work first. A document that ended stands
 * among the open work of everybody who had a share in it until each has taken note. index2: shares whose person asked for
 * more time, with who is to answer, until the answer; a share given before its giver was kept stands in none.
 */
export const TaskEntity = entity({
  name: "Task",
  schema: Task,
  key: ({ documentId, staffId }) => taskKey(documentId, staffId),
  packed: "all",
  packingWords: DOCUMENT_WORDS,
  index1: (task) =>
    task.document.state === "void" || task.state === "recalled"
      ? undefined
      : [
          todoPartition(task.staffId),
          `${isOpen(task) ? OPEN : FINISHED}${queueOrder(task.document.urgency, task.dueOn, task.documentId)}`,
        ],
  index2: (task) => {
    const askedId = isAsking(task) ? (task.parentStaffId ?? task.assignedById) : undefined;
    return askedId === undefined
      ? undefined
      : [askedPartition(askedId), queueOrder(task.document.urgency, task.dueOn, `${task.documentId}#${task.staffId}`)];
  },
});

export type TaskItem = ItemOf<typeof TaskEntity>;

/** Begins the sort keys of open tasks in a person's list. */
export const OPEN = "1#";
const FINISHED = "2#";

export function taskKey(documentId: string, staffId: string): LocalKey {
  return [`incoming#${documentId}`, `task#${staffId}`];
}

/** Wishes for more time that wait for this person's answer. */
export function askedPartition(staffId: string): string {
  return `asked#${staffId}`;
}

export function todoPartition(staffId: string): string {
  return `todo#${staffId}`;
}
