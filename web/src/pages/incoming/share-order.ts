import type { Task } from "@vanthu/office/task/schema.ts";

const ROLE_ORDER: Readonly<Record<Task["role"], number>> = { lead: 0, coordinating: 1, informed: 2 };

/** Whether somebody still has to do it. */
export function isOpenShare({ state }: Pick<Task, "state">): boolean {
  return state === "assigned" || state === "started";
}

/** Open shares before closed ones, who leads first; parts given out within a unit directly under the share they are of. */
export function inTree(tasks: readonly Task[]): Task[] {
  const order = (a: Task, b: Task): number =>
    Number(isClosed(a)) - Number(isClosed(b)) ||
    ROLE_ORDER[a.role] - ROLE_ORDER[b.role] ||
    a.assignedAt.localeCompare(b.assignedAt);
  const isPart = (task: Task): boolean =>
    task.parentStaffId !== undefined && tasks.some(({ staffId }) => staffId === task.parentStaffId);
  return [...tasks]
    .filter((task) => !isPart(task))
    .sort(order)
    .flatMap((task) => [task, ...tasks.filter(({ parentStaffId }) => parentStaffId === task.staffId).sort(order)]);
}

/** Handed on, sent back or recalled: no longer this person's at all. */
function isClosed({ state }: Task): boolean {
  return state === "handedOver" || state === "sentBack" || state === "recalled";
}
