import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import { giverChanged } from "../assignment/giver-event.ts";
import {
  AssignmentEntity,
  assignmentKey,
  assignmentPartition,
  giverPartition,
  leadPartition,
  OPEN,
  type AssignmentItem,
} from "../assignment/item.ts";
import { toldOf } from "../assignment/new-assignment.ts";
import { isOpen } from "../assignment/open-rules.ts";
import { DepartmentEntity } from "../staff/item.ts";
import type { Staff } from "../staff/schema.ts";
import { idIn, type HandoverSource, type Move } from "./source.ts";

/** Assignments the leaver leads, and those he or she gave and is to judge. */
export const assignmentSource: HandoverSource = {
  kinds: ["assignment"],
  async list(cx, staffId) {
    const [led, given] = await Promise.all([
      cx.store.queryAll(AssignmentEntity, leadPartition(staffId), { index: 1, prefix: OPEN }),
      cx.store.queryAll(AssignmentEntity, giverPartition(staffId), { index: 2, prefix: OPEN }),
    ]);
    const heldOf = (as: "assignment" | "given", lead: string) => (id: string, dueOn: string) => ({
      kind: "assignment" as const,
      ref: `${as}#${id}`,
      title: lead,
      dueOn,
      href: `/assignments/${id}`,
      how: "give" as const,
    });
    return [
      ...led.map(({ id, dueOn, by }) => heldOf("assignment", `Nhiệm vụ chủ trì, do ${by.name} giao`)(id, dueOn)),
      ...given.map(({ id, dueOn, lead }) => heldOf("given", `Nhiệm vụ đã giao cho ${lead.name}`)(id, dueOn)),
    ];
  },
  async move(cx, ref, from, to) {
    const assignment = await cx.store.get(AssignmentEntity, assignmentKey(idIn(ref)));
    if (!assignment || !isOpen(assignment)) return undefined;
    const department = await cx.store.get(DepartmentEntity, ["departments", to.departmentId]);
    const taker = { id: to.id, name: to.fullName, departmentId: to.departmentId };
    const led = { ...taker, departmentName: department?.name ?? "" };
    return ref.startsWith("given#") ? givenBy(cx, assignment, from, taker) : ledBy(cx, assignment, from, led);
  },
};

/** Another judges it from now on. @throws Refusal `assignment.own_work` for who leads it: nobody judges themselves */
function givenBy(cx: Cx, before: AssignmentItem, from: Staff, by: AssignmentItem["by"]): Move {
  if (before.by.id !== from.id) return undefined;
  // What the leaver did for himself or herself goes whole to one person, its own giver again.
  const wasOwnWork = before.heldBy.at(-1) === from.id;
  if (before.lead.id === by.id && !wasOwnWork) throw new Refusal("conflict", "assignment.own_work");
  const after = { ...before, by };
  return { operations: [replace(AssignmentEntity, after), giverChanged(cx, before, after)], ends: "moved" };
}

/** Another leads it, who has not taken it up yet; what waits to be judged waits on. */
function ledBy(cx: Cx, before: AssignmentItem, from: Staff, lead: AssignmentItem["lead"]): Move {
  if (before.lead.id !== from.id) return undefined;
  const after: AssignmentItem = {
    ...before,
    lead,
    ...(before.state === "started" && { state: "assigned" as const }),
    heldBy: [...before.heldBy.filter((held) => held !== lead.id), from.id],
  };
  return {
    operations: [
      replace(AssignmentEntity, after),
      event(cx, "assignment.handed_over", assignmentPartition(after.id), {
        ...toldOf(after),
        fromName: from.fullName,
        leadName: lead.name,
        reason: "Bàn giao công việc",
        toIds: [...new Set([lead.id, after.by.id])],
      }),
    ],
    ends: "moved",
  };
}
