import { giverPartition, AssignmentEntity, leadPartition, OPEN } from "../assignment/item.ts";
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
    const operations = await leaverOperations(cx, idIn(ref), ref.startsWith("given#") ? "giver" : "lead", from, to);
    return operations && { operations, ends: "moved" };
  },
};
