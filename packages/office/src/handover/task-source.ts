import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { create, remove, replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { movedLeadData } from "../incoming/counted-rules.ts";
import { IncomingEntity, incomingPartition, type IncomingItem } from "../incoming/item.ts";
import { findCase } from "../incoming/read-service.ts";
import type { IncomingId } from "../incoming/schema.ts";
import { DepartmentEntity } from "../staff/item.ts";
import type { Staff } from "../staff/schema.ts";
import { OPEN, TaskEntity, todoPartition, type TaskItem } from "../task/item.ts";
import { isUnfinished } from "../task/rules.ts";
import type { Task } from "../task/schema.ts";
import { idIn, type HandoverSource, type Move } from "./source.ts";

/** Who leads outranks who coordinates, who outranks who is informed. */
const RANK = ["lead", "coordinating", "informed"] as const;

/** Shares in incoming documents (việc được giao). */
export const taskSource: HandoverSource = {
  kinds: ["task"],
  async list(cx, staffId) {
    const tasks = await cx.store.queryAll(TaskEntity, todoPartition(staffId), { index: 1, prefix: OPEN });
    return tasks.map(({ documentId, dueOn, document }) => ({
      kind: "task" as const,
      ref: `task#${documentId}`,
      title: `${document.typeName} ${document.referenceNumber}`.trim(),
      dueOn,
      href: `/incoming/${documentId}`,
      how: "give" as const,
    }));
  },
  async move(cx, ref, from, to) {
    const found = await findCase(cx, idIn(ref) as IncomingId);
    const mine = found?.tasks.find(({ staffId }) => staffId === from.id);
    if (!found || !mine || !isUnfinished(mine)) return undefined;
    const department = await cx.store.get(DepartmentEntity, ["departments", to.departmentId]);
    const others = found.tasks.filter(({ staffId }) => staffId !== from.id);
    return shareMove(cx, found.document, mine, others, from, { ...to, departmentName: department?.name ?? "" });
  },
};

/**
 * The share of one becomes the share of the other. Who has a share already keeps the weightier role; a lead that moves
 * takes the document with it, and everybody's line of the document with the new name.
 */
function shareMove(
  cx: Cx,
  document: IncomingItem,
  mine: TaskItem,
  others: readonly TaskItem[],
  from: Staff,
  to: Staff & { readonly departmentName: string },
): Move {
  const led = mine.role === "lead" ? ledBy(document, to) : document;
  const line = mine.role === "lead" ? { ...mine.document, leadName: to.fullName } : mine.document;
  const present = others.find(({ staffId }) => staffId === to.id);
  const taken: Task = {
    ...mine,
    staffId: to.id,
    staffName: to.fullName,
    departmentId: to.departmentId,
    departmentName: to.departmentName,
    document: line,
  };
  const outranks = present === undefined || RANK.indexOf(mine.role) < RANK.indexOf(present.role);
  const operations: Operation[] = [
    remove(TaskEntity, mine),
    ...(present === undefined ? [create(TaskEntity, taken)] : []),
    ...(present !== undefined && outranks ? [replace(TaskEntity, { ...taken, version: present.version })] : []),
    ...(mine.role === "lead"
      ? [
          replace(IncomingEntity, led),
          ...others.filter((task) => task !== present).map((task) => replace(TaskEntity, { ...task, document: line })),
        ]
      : []),
    event(cx, "task.handed_over", incomingPartition(document.id), {
      staffName: from.fullName,
      fromId: from.id,
      toId: to.id,
      toName: to.fullName,
      role: mine.role,
      toIds: [to.id],
      ...movedLeadData(document, led),
    }),
  ];
  return { operations, ends: "moved" };
}

function ledBy(document: IncomingItem, to: Staff): IncomingItem {
  const { instruction } = document;
  if (!instruction) return document;
  return {
    ...document,
    ownerId: to.id,
    ownerName: to.fullName,
    instruction: { ...instruction, leadId: to.id, leadDepartmentId: to.departmentId, leadName: to.fullName },
  };
}
