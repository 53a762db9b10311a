import type { Cx } from "@vanthu/platform/context.ts";
import type { DatedWork, DatedWorkSource } from "../dated-work.ts";
import { StaffEntity } from "../staff/item.ts";
import { OPEN, TaskEntity, todoPartition } from "./item.ts";
import type { Task } from "./schema.ts";

/** Shares in incoming documents that are being handled. One query for each person, of open shares only. */
export const taskWork: DatedWorkSource = {
  name: "task",
  of: openShares,
  async *all(cx) {
    for (const { id } of await cx.store.queryAll(StaffEntity, "staff")) yield* await openShares(cx, id);
  },
};

async function openShares(cx: Cx, staffId: string): Promise<DatedWork[]> {
  const tasks = await cx.store.queryAll(TaskEntity, todoPartition(staffId), { index: 1, prefix: OPEN });
  return tasks.filter(isWork).map(workOf);
}

/** Who is informed has nothing to do by a day, and nobody works on a document that ended. */
function isWork({ role, state, document }: Task): boolean {
  const isHandled = document.state === "routed" || document.state === "inProgress";
  return role !== "informed" && isHandled && (state === "assigned" || state === "started");
}

function workOf({ documentId, staffId, role, dueOn, dueAt, assignedAt, document }: Task): DatedWork {
  return {
    kind: `task.${role}`,
    id: `task#${documentId}#${staffId}`,
    title: `${document.typeName} ${document.referenceNumber}`.trim(),
    ownerId: staffId,
    dueOn: dueOn ?? document.dueOn,
    dueAt,
    since: assignedAt,
    href: `/incoming/${documentId}`,
  };
}
