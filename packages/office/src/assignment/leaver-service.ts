import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { DepartmentEntity } from "../staff/item.ts";
import type { Staff } from "../staff/schema.ts";
import { giverChanged } from "./giver-event.ts";
import { AssignmentEntity, assignmentKey, assignmentPartition, type AssignmentItem } from "./item.ts";
import { toldOf } from "./new-assignment.ts";
import { isOpen } from "./open-rules.ts";

/**
 * Operations that give what a leaver is to an assignment, its lead or its giver, to another; undefined where the leaver is
 * that no more. The caller writes them, with what it keeps of the handover.
 * @throws Refusal `assignment.own_work` where who leads it would judge it
 */
export async function leaverOperations(
  cx: Cx,
  id: string,
  as: "lead" | "giver",
  from: Staff,
  to: Staff,
): Promise<readonly Operation[] | undefined> {
  const [assignment, department] = await Promise.all([
    cx.store.get(AssignmentEntity, assignmentKey(id)),
    cx.store.get(DepartmentEntity, ["departments", to.departmentId]),
  ]);
  if (!assignment || !isOpen(assignment)) return undefined;
  const taker = { id: to.id, name: to.fullName, departmentId: to.departmentId };
  return as === "giver"
    ? givenBy(cx, assignment, from, taker)
    : ledBy(cx, assignment, from, { ...taker, departmentName: department?.name ?? "" });
}

/** Another judges it from now on, and nobody what they lead. */
function givenBy(cx: Cx, before: AssignmentItem, from: Staff, by: AssignmentItem["by"]): Operation[] | undefined {
  if (before.by.id !== from.id) return undefined;
  // What the leaver did for himself or herself goes whole to one person, its own giver again.
  const wasOwnWork = before.heldBy.at(-1) === from.id;
  if (before.lead.id === by.id && !wasOwnWork) throw new Refusal("conflict", "assignment.own_work");
  const after = { ...before, by };
  return [replace(AssignmentEntity, after), giverChanged(cx, before, after)];
}

/** Another leads it, who has not taken it up yet; what waits to be judged waits on. */
function ledBy(cx: Cx, before: AssignmentItem, from: Staff, lead: AssignmentItem["lead"]): Operation[] | undefined {
  if (before.lead.id !== from.id) return undefined;
  const after: AssignmentItem = {
    ...before,
    lead,
    ...(before.state === "started" && { state: "assigned" as const }),
    heldBy: [...before.heldBy.filter((held) => held !== lead.id), from.id],
  };
  return [
    replace(AssignmentEntity, after),
    event(cx, "assignment.handed_over", assignmentPartition(after.id), {
      ...toldOf(after),
      fromName: from.fullName,
      leadName: lead.name,
      reason: "Bàn giao công việc",
      toIds: [...new Set([lead.id, after.by.id])],
    }),
  ];
}
