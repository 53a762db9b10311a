import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import type { Operation } from "@vanthu/platform/store/operation.ts";
import { assignmentPartition } from "./item.ts";
import { toldOf } from "./new-assignment.ts";
import type { Assignment } from "./schema.ts";

/** That somebody else judges an assignment from now on; its lead and that person are told. */
export function giverChanged(cx: Cx, before: Assignment, after: Assignment): Operation {
  return event(cx, "assignment.giver_changed", assignmentPartition(after.id), {
    ...toldOf(after),
    fromName: before.by.name,
    giverName: after.by.name,
    toIds: [...new Set([after.by.id, after.lead.id])],
  });
}
