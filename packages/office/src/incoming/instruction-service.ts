import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import { calendarFrom, calendarRead } from "../calendar/service.ts";
import { StaffEntity } from "../staff/item.ts";
import type { Staff } from "../staff/schema.ts";
import { TaskEntity } from "../task/item.ts";
import { leadData } from "./counted.ts";
import { requireDeadline } from "./deadline-rules.ts";
import { departmentNames } from "./department-names.ts";
import { documentKey, IncomingEntity, incomingPartition, type IncomingItem } from "./item.ts";
import { standingOf } from "./read-service.ts";
import { assignments, route, taskOf, type Assignment } from "./routing-rules.ts";
import type { IncomingId, InstructIncoming, RoutedIncoming } from "./schema.ts";
import { requireVersion } from "./state-rules.ts";

/**
 * Instructs, assigns who leads, coordinates and is informed, and sets the deadline, in one step (bút phê; NĐ 30 Điều 23,
 * 24); the sender learns of it as status 04. Two round trips: document, calendar and people; write (at most 22
 * operations). Names of departments are read where this process does not know them yet.
 * @throws Refusal `incoming.assigned_twice`, `incoming.assignee_missing`, `incoming.deadline_past`,
 *   `incoming.deadline_rest_day`, `item.changed`, `incoming.already_routed` …
 */
export async function instruct(cx: Cx, id: IncomingId, input: InstructIncoming): Promise<RoutedIncoming> {
  const actor = requireStaff(cx, "incoming.instruct");
  const assigned = assignments(input);
  const [found, amendments, ...people] = await cx.store.getMany([
    { entity: IncomingEntity, key: documentKey(id) },
    calendarRead,
    ...[{ staffId: actor.staffId }, ...assigned].map(({ staffId }) => ({
      entity: StaffEntity,
      key: ["staff", staffId] as const,
    })),
  ]);
  const before = found as IncomingItem | undefined;
  if (!before) throw new Refusal("missing", "incoming.missing");
  requireVersion(before, input.version);
  const now = cx.clock.now();
  const calendar = calendarFrom(amendments);
  if (input.dueOn !== undefined) requireDeadline(input.dueOn, officeDate(now), calendar);
  const [leader, ...team] = people.map(atWork);
  const [lead] = team;
  if (!leader || !lead) throw new Refusal("conflict", "incoming.assignee_missing");

  const at = now.toISOString();
  const document = route(before, input, leader, lead, at);
  const departments = await departmentNames(
    cx,
    team.map(({ departmentId }) => departmentId),
  );
  const tasks = team.map((person, index) => {
    const { role } = assigned[index] as Assignment;
    return taskOf(document, role, person, departments.get(person.departmentId) ?? "", { name: leader.fullName, at });
  });
  const namesOf = (role: Assignment["role"]) =>
    tasks.filter((task) => task.role === role).map(({ staffName }) => staffName);
  await cx.store.write([
    replace(IncomingEntity, document),
    ...tasks.map((task) => create(TaskEntity, task)),
    event(cx, "incoming.routed", incomingPartition(id), {
      leadName: lead.fullName,
      leadDepartment: departments.get(lead.departmentId) ?? "",
      coordinating: namesOf("coordinating"),
      informed: namesOf("informed"),
      arrivalNumber: document.arrivalNumber,
      arrivalYear: document.arrivalYear,
      ...leadData(document),
    }),
  ]);
  return standingOf(
    cx,
    { ...document, version: document.version + 1 },
    tasks.map((task) => ({ ...task, version: 1 })),
    calendar,
  );
}

function atWork(found: object | undefined): Staff {
  const person = found as Staff | undefined;
  if (person?.state !== "active") throw new Refusal("conflict", "incoming.assignee_missing");
  return person;
}
