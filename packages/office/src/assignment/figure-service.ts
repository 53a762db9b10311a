import type { Cx } from "@vanthu/platform/context.ts";
import { holds, signedIn } from "@vanthu/platform/permission.ts";
import { readCalendar } from "../calendar/service.ts";
import { DepartmentEntity } from "../staff/item.ts";
import type { AssignmentFigures } from "./figure-schema.ts";
import { AssignmentEntity, leadPartition, OPEN, unitPartition, type AssignmentItem } from "./item.ts";
import { lightOf } from "./summary.ts";

type Counts = AssignmentFigures["total"];

/**
 * How the open assignments stand, for each person and unit (F32): of the office for who sees all, of the unit for its head,
 * else one's own. Two round trips: the units, then the open ones of each at once.
 */
export async function readFigures(cx: Cx): Promise<AssignmentFigures> {
  const [items, calendar] = await Promise.all([openInSight(cx), readCalendar(cx)]);
  const now = cx.clock.now();
  const units = new Map<string, AssignmentFigures["units"][number]>();
  const people = new Map<string, AssignmentFigures["people"][number]>();
  const total = none();
  for (const item of items) {
    const { id, name, departmentId, departmentName } = item.lead;
    const unit = units.get(departmentId) ?? { id: departmentId, name: departmentName, ...none() };
    const person = people.get(id) ?? { id, name, departmentId, ...none() };
    units.set(departmentId, unit);
    people.set(id, person);
    const light = lightOf(item, now, calendar);
    for (const counts of [total, unit, person]) {
      if (light !== undefined) counts[light] += 1;
      if (item.state === "submitted") counts.waiting += 1;
    }
  }
  return { total, units: worstFirst([...units.values()]), people: worstFirst([...people.values()]) };
}

async function openInSight(cx: Cx): Promise<AssignmentItem[]> {
  const { staffId, departmentId } = signedIn(cx);
  const open = { prefix: OPEN } as const;
  if (holds(cx.actor, "assignment.read_all")) {
    const departments = await cx.store.queryAll(DepartmentEntity, "departments");
    const lists = await Promise.all(
      departments.map(({ id }) => cx.store.queryAll(AssignmentEntity, unitPartition(id), { index: 3, ...open })),
    );
    return lists.flat();
  }
  return holds(cx.actor, "assignment.give_own_unit")
    ? cx.store.queryAll(AssignmentEntity, unitPartition(departmentId), { index: 3, ...open })
    : cx.store.queryAll(AssignmentEntity, leadPartition(staffId), { index: 1, ...open });
}

function none(): Counts {
  return { red: 0, amber: 0, green: 0, waiting: 0 };
}

function worstFirst<C extends Counts & { name: string }>(rows: C[]): C[] {
  return rows.sort((a, b) => b.red - a.red || b.amber - a.amber || b.green - a.green || (a.name < b.name ? -1 : 1));
}
