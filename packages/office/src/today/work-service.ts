import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { holds, signedIn } from "@vanthu/platform/permission.ts";
import { list, listMyOpen } from "../assignment/list-service.ts";
import type { AssignmentSummary } from "../assignment/schema.ts";
import { readCalendar } from "../calendar/service.ts";
import { listAskedExtensions } from "../incoming/asked-extension-service.ts";
import { listAll } from "../incoming/list-service.ts";
import { countUnread } from "../notification/service.ts";
import { countToSign } from "../outgoing/signature-queue-service.ts";
import { countOfDay } from "../register/day-service.ts";
import { OPEN, TaskEntity, todoPartition } from "../task/item.ts";
import { readColleagues } from "./colleagues.ts";
import { leaderQueues, signersOf } from "./leader-rules.ts";
import { byBurden, countLoad } from "./load-rules.ts";
import type { LeaderQueue, UnitLoad, WorkOfDay } from "./work-schema.ts";

const ROWS = 20;
/** Of one person; who has more has too much anyway. */
const MOST_COUNTED = 100;
/** A unit of a commune has six people, a department thirty. */
const MOST_PEOPLE = 40;
/** Of one leader, and of the registered documents that wait for any of them. */
const MOST_TO_SIGN = 20;
const MOST_TO_INSTRUCT = 100;

/**
 * What stands beside the document queues of Hôm nay. All reads at once; for a head one more for each person of the unit,
 * for the clerk one more for each leader.
 */
export async function readWorkOfDay(cx: Cx): Promise<WorkOfDay> {
  const isClerk = holds(cx.actor, "incoming.register");
  const [mine, given, extensions, unreadNotices, unitLoad, leaders, ofDay] = await Promise.all([
    listMyOpen(cx, ROWS),
    list(cx, { view: "given" }),
    holds(cx.actor, "task.sub_assign") || holds(cx.actor, "incoming.instruct") ? listAskedExtensions(cx, ROWS) : [],
    countUnread(cx),
    holds(cx.actor, "assignment.give_own_unit") ? loadOfUnit(cx) : undefined,
    isClerk || holds(cx.actor, "incoming.pass_on") ? waitingAtLeaders(cx) : undefined,
    isClerk ? countOfDay(cx, officeDate(cx.clock.now())) : undefined,
  ]);
  return {
    assignments: mine.items,
    toDecide: given.items.filter(waitsForGiver).slice(0, ROWS),
    extensions,
    unreadNotices,
    ...(unitLoad && { unitLoad }),
    ...(leaders && { leaders }),
    ...(ofDay && { ofDay }),
  };
}

async function waitingAtLeaders(cx: Cx): Promise<LeaderQueue[]> {
  const people = await readColleagues(cx);
  const signerIds = signersOf(people).map(({ id }) => id);
  const [registered, toSign] = await Promise.all([
    listAll(cx, { state: "registered", limit: MOST_TO_INSTRUCT }),
    countToSign(cx, signerIds, MOST_TO_SIGN),
  ]);
  const isMore = registered.next !== undefined;
  return leaderQueues(people, { registered: registered.items, isMore, toSign, mostToSign: MOST_TO_SIGN });
}

function waitsForGiver({ state, extensionAsked }: AssignmentSummary): boolean {
  return extensionAsked || state === "submitted" || state === "sentBack";
}

async function loadOfUnit(cx: Cx): Promise<UnitLoad[]> {
  const { departmentId } = signedIn(cx);
  const team = (await readColleagues(cx))
    .filter((person) => person.departmentId === departmentId)
    .slice(0, MOST_PEOPLE);
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
