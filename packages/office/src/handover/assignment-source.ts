import { titleOf } from "../assignment/dated-work-service.ts";
import { giverPartition, AssignmentEntity, leadPartition, OPEN, type AssignmentItem } from "../assignment/item.ts";
import { leaverOperations } from "../assignment/leaver-service.ts";
import { idIn, type HandoverSource } from "./source.ts";

/** Assignments the leaver leads, and those he or she gave and is to judge. */
export const assignmentSource: HandoverSource = {
  kinds: ["assignment"],
  async list(cx, staffId) {
    const [led, given] = await Promise.all([
      cx.store.queryAll(AssignmentEntity, leadPartition(staffId), { index: 1, prefix: OPEN }),
      cx.store.queryAll(AssignmentEntity, giverPartition(staffId), { index: 2, prefix: OPEN }),
    ]);
    const heldOf = (as: "assignment" | "given", item: AssignmentItem, part: string) => ({
      kind: "assignment" as const,
      ref: `${as}#${item.id}`,
      title: `${titleOf(item)}, ${part}`,
      dueOn: item.dueOn,
      href: `/assignments/${item.id}`,
      how: "give" as const,
    });
    return [
      ...led.map((item) => heldOf("assignment", item, "chủ trì")),
      ...given.map((item) => heldOf("given", item, `giao ${item.lead.name} chủ trì`)),
    ];
  },
  async move(cx, ref, from, to) {
    const operations = await leaverOperations(cx, idIn(ref), ref.startsWith("given#") ? "giver" : "lead", from, to);
    return operations && { operations, ends: "moved" };
  },
};
