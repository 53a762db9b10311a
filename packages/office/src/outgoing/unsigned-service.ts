import type { Cx } from "@vanthu/platform/context.ts";
import { DepartmentEntity, StaffEntity } from "../staff/item.ts";
import { OutgoingEntity, type OutgoingItem } from "./item.ts";

/** Queues where documents wait before they are signed; the names are those of `item.ts`. */
export function unsignedQueues(staffIds: readonly string[], departmentIds: readonly string[]): string[] {
  return [
    ...staffIds.flatMap((id) => [`queue#draft#${id}`, `queue#sign#${id}`, `queue#visa#${id}`]),
    ...departmentIds.map((id) => `queue#content#${id}`),
    "queue#layout",
  ];
}

/** Every document of the office that is not signed yet, also those that wait for somebody locked out: a query for each queue. */
export async function readUnsigned(cx: Cx): Promise<OutgoingItem[]> {
  const [people, departments] = await Promise.all([
    cx.store.queryAll(StaffEntity, "staff"),
    cx.store.queryAll(DepartmentEntity, "departments"),
  ]);
  const queues = unsignedQueues(
    people.map(({ id }) => id),
    departments.map(({ id }) => id),
  );
  return (await Promise.all(queues.map((queue) => cx.store.queryAll(OutgoingEntity, queue, { index: 2 })))).flat();
}
