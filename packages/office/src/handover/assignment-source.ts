import { event } from "@vanthu/platform/event.ts";
import { replace } from "@vanthu/platform/store/operation.ts";
import {
  AssignmentEntity,
  assignmentKey,
  assignmentPartition,
  giverPartition,
  leadPartition,
  OPEN,
} from "../assignment/item.ts";
import { isOpen } from "../assignment/open-rules.ts";
import { DepartmentEntity } from "../staff/item.ts";
import { idIn, type HandoverSource } from "./source.ts";

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
    const isGiver = ref.startsWith("given#");
    if ((isGiver ? assignment.by.id : assignment.lead.id) !== from.id) return undefined;
    const department = await cx.store.get(DepartmentEntity, ["departments", to.departmentId]);
    const taker = { id: to.id, name: to.fullName, departmentId: to.departmentId };
    return {
      operations: [
        replace(AssignmentEntity, {
          ...assignment,
          ...(isGiver
            ? { by: taker }
            : {
                lead: { ...taker, departmentName: department?.name ?? "" },
                heldBy: [...new Set([...assignment.heldBy, from.id])],
              }),
        }),
        event(cx, "assignment.handed_over", assignmentPartition(assignment.id), {
          fromName: from.fullName,
          reason: "Bàn giao công việc",
          toIds: [to.id],
        }),
      ],
      ends: "moved",
    };
  },
};
