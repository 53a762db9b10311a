import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { holds, signedIn } from "@vanthu/platform/permission.ts";
import { list, listMyOpen } from "../assignment/list-service.ts";
import type { AssignmentSummary } from "../assignment/schema.ts";
import { readCalendar } from "../calendar/service.ts";
import { countUnread } from "../notification/service.ts";
import { ProcessMemory } from "../process-memory.ts";
import { listStaff } from "../staff/service.ts";
import type { Colleague } from "../staff/schema.ts";
import { OPEN, TaskEntity, todoPartition } from "../task/item.ts";
import { byBurden, countLoad } from "./load-rules.ts";
import type { UnitLoad, WorkOfDay } from "./work-schema.ts";

const ROWS = 20;
/** Of one person; who has more has too much anyway. */
const MOST_COUNTED = 100;
/** A unit of a commune has six people, a department thirty. */
const MOST_PEOPLE = 40;
/** Who works where changes a few times a year; the page asks all day. */
const people = new ProcessMemory<readonly Colleague[]>(300_000);

/** What stands beside the document queues of Hôm nay. All reads at once; for a head one more for each person of the unit. */
export async function readWorkOfDay(cx: Cx): Promise<WorkOfDay> {
  const [mine, given, unreadNotices, unitLoad] = await Promise.all([
    listMyOpen(cx, ROWS),
    list(cx, { view: "given" }),
    countUnread(cx),
    holds(cx.actor, "assignment.give_own_unit") ? loadOfUnit(cx) : undefined,
  ]);
  return {
    assignments: mine.items,
    toDecide: given.items.filter(waitsForGiver).slice(0, ROWS),
    unreadNotices,
    ...(unitLoad && { unitLoad }),
  };
}

function waitsForGiver({ state, extensionAsked }: AssignmentSummary): boolean {
  return extensionAsked || state === "submitted" || state === "sentBack";
}

async function loadOfUnit(cx: Cx): Promise<UnitLoad[]> {
  const { departmentId } = signedIn(cx);
  const known = people.recall(cx) ?? people.keep(cx, (await listStaff(cx)).items);
  const team = known.filter((person) => person.departmentId === departmentId).slice(0, MOST_PEOPLE);
  const [calendar, ofUnit, shares] = await Promise.all([
    readCalendar(cx),
    list(cx, { view: "unit" }),
    Promise.all(
      team.map(({ id }) =>
        cx.store.query(TaskEntity, todoPartition(id), { index: 1, prefix: OPEN, limit: MOST_COUNTED }),
      ),
    ),
  ]);
  const today = officeDate(cx.clock.now());
  const loads = team.map(({ id, fullName, position }, at) => {
    const own = shares[at];
    const tasks = own?.items.filter(({ role }) => role !== "informed") ?? [];
    const led = ofUnit.items.filter(({ lead }) => lead.id === id);
    const isMore = own?.next !== undefined;
    return {
      staffId: id,
      fullName,
      position,
      ...countLoad([...tasks, ...led], today, calendar),
      ...(isMore && { more: true }),
    };
  });
  return loads.sort(byBurden);
}
