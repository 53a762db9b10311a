import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { onBehalfOf, requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { calendarFrom, calendarRead } from "../calendar/service.ts";
import type { Task } from "../task/schema.ts";
import { leadData } from "./counted-rules.ts";
import { requireDeadline } from "./deadline-rules.ts";
import { withTasks } from "./handling-rules.ts";
import { atWork, choose, namedHolders, staffReads, type Chosen } from "./holder-service.ts";
import { documentKey, IncomingEntity, incomingPartition, type IncomingItem } from "./item.ts";
import { findCase } from "./case-service.ts";
import { standingOf } from "./read-service.ts";
import { assignments, requireOnce, route, taskOf, type Assignment, type Giver, type Holder } from "./routing-rules.ts";
import type { IncomingId, InstructIncoming, RoutedIncoming } from "./schema.ts";
import { changedOperations } from "./share-line.ts";
import { requireVersion } from "./state-rules.ts";
import { beforeInstruction } from "./take-back-rules.ts";
import { requireAssignable } from "./transfer-rules.ts";

/**
 * Instructs, assigns who leads, coordinates and is informed, and sets the deadlines, in one step (bút phê; NĐ 30 Điều 23,
 * 24); the sender learns of it as status 04. Two round trips: document, calendar and people; write (at most 22
 * operations). Names of departments, and who heads them, are read where this process does not know them yet; the shares of
 * a document that is assigned anew are one read more.
 * @throws Refusal `incoming.assigned_twice`, `incoming.assignee_missing`, `incoming.unit_without_head`,
 *   `incoming.deadline_past`, `incoming.deadline_rest_day`, `item.changed`, `incoming.already_routed` …
 */
export async function instruct(cx: Cx, id: IncomingId, input: InstructIncoming): Promise<RoutedIncoming> {
  const actor = requireStaff(cx, "incoming.instruct");
  const assigned = assignments(input);
  const chosen = await choose(
    cx,
    assigned.map(({ assignee }) => assignee),
  );
  requireOnce(chosen.map(({ staffId }) => staffId));
  const [found, amendments, ...people] = await cx.store.getMany([
    { entity: IncomingEntity, key: documentKey(id) },
    calendarRead,
    ...staffReads([actor.staffId, ...chosen.map(({ staffId }) => staffId)]),
  ]);
  const stored = found as IncomingItem | undefined;
  if (!stored) throw new Refusal("missing", "incoming.missing");
  requireVersion(stored, input.version);
  const isAnew = stored.instructions?.some(({ kind }) => kind === "superseded") ?? false;
  const before = (isAnew && (await findCase(cx, id))) || { document: stored, tasks: [] };
  const now = cx.clock.now();
  const calendar = calendarFrom(amendments);
  for (const dueOn of daysNamed(input)) requireDeadline(dueOn, officeDate(now), calendar);
  const [leader, ...team] = people.map(atWork);
  const [lead] = team;
  if (!leader || !lead) throw new Refusal("conflict", "incoming.assignee_missing");

  const at = now.toISOString();
  const inPlaceOf = onBehalfOf(actor, "incoming.instruct");
  const document = route(before.document, input, { ...leader, onBehalfOf: inPlaceOf }, lead, at);
  const holders = await namedHolders(cx, team);
  requireAssignable(before, ...holders);
  const by = { id: leader.id, name: leader.fullName, at, onBehalfOf: inPlaceOf };
  const tasks = holders.map((holder, index) =>
    shareOf(document, holder, assigned[index] as Assignment, chosen[index] as Chosen, input, by),
  );
  const after = { document, tasks: withTasks(before.tasks, ...tasks) };
  const namesOf = (role: Assignment["role"]) =>
    tasks.filter((task) => task.role === role).map(({ staffName }) => staffName);
  const operations = [
    ...changedOperations(before, after),
    event(
      cx,
      isAnew ? "incoming.rerouted" : "incoming.routed",
      incomingPartition(id),
      {
        leadName: lead.fullName,
        leadDepartment: tasks[0]?.departmentName ?? "",
        coordinating: namesOf("coordinating"),
        informed: namesOf("informed"),
        arrivalNumber: document.arrivalNumber,
        arrivalYear: document.arrivalYear,
        toIds: tasks.map(({ staffId }) => staffId).filter((staffId) => staffId !== leader.id),
        ...(input.proposalIds && { proposalIds: input.proposalIds }),
        ...leadData(document),
        ...beforeInstruction(before.document),
        dueAt: document.dueAt,
      },
      inPlaceOf,
    ),
  ];
  await cx.store.write(operations);
  const versions = new Map<string, number>(before.tasks.map(({ staffId, version }) => [staffId, version]));
  return standingOf(
    cx,
    { ...document, version: before.document.version + 1 },
    after.tasks.map((task) => ({ ...task, version: (versions.get(task.staffId) ?? 0) + 1 })),
    calendar,
  );
}

/** Days the leader named: of the document, and of single assignees. */
export function daysNamed({ dueOn, dueOnBy = {} }: Pick<InstructIncoming, "dueOn" | "dueOnBy">): string[] {
  return [...(dueOn === undefined ? [] : [dueOn]), ...Object.values(dueOnBy)];
}

function shareOf(
  document: IncomingItem,
  holder: Holder,
  { assignee, role }: Assignment,
  { asUnit }: Chosen,
  { dueOnBy = {} }: InstructIncoming,
  by: Giver,
): Task {
  // The lead's deadline is the document's.
  const own = role === "coordinating" ? dueOnBy[assignee] : undefined;
  return taskOf(document, role, holder, by, {
    ...(asUnit && { asUnit }),
    ...(own !== undefined && own !== document.dueOn && { dueOn: own, dueAt: undefined }),
  });
}
