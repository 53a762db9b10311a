import { entity, type LocalKey } from "@vanthu/platform/store/entity.ts";
import * as v from "valibot";

/** Begins the sort keys of open ones in each list. */
export const OPEN = "1#";

/** Holds the assignment, its content, links and history: a page of it is one read. */
export function assignmentPartition(id: string): string {
  return `assignment#${id}`;
}

export function assignmentKey(id: string): LocalKey {
  return [assignmentPartition(id), "assignment"];
}

export function leadPartition(staffId: string): string {
  return `assignments-lead#${staffId}`;
}

/** An assignment for who only counts what somebody leads: that it is there. `item.ts` says all of it, and alone writes it. */
export const LedAssignmentEntity = entity({
  name: "Assignment",
  schema: v.object({ id: v.string() }),
  key: ({ id }) => assignmentKey(id),
});
