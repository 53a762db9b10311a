import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import { readCalendar } from "../calendar/service.ts";
import { DepartmentEntity, StaffEntity } from "../staff/item.ts";
import { breachOf, repaired, type Repairs } from "./care-rules.ts";
import { leadNames, movedLeadData } from "./counted-rules.ts";
import { isWaitedFor } from "./deadline-rules.ts";
import { forgetWay, readRules } from "./defaults-service.ts";
import { incomingPartition } from "./item.ts";
import { findCase } from "./case-service.ts";
import type { IncomingId } from "./schema.ts";
import { changedOperations } from "./share-line.ts";

/** Everybody with department, and what the office has set; read afresh, because who left is what is looked for. */
export async function readRepairs(cx: Cx): Promise<Repairs> {
  forgetWay(cx);
  const [people, departments, { defaults }, calendar] = await Promise.all([
    cx.store.queryAll(StaffEntity, "staff"),
    cx.store.queryAll(DepartmentEntity, "departments"),
    readRules(cx),
    readCalendar(cx),
  ]);
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  return {
    people: people.map((person) => ({ ...person, departmentName: names.get(person.departmentId) ?? "" })),
    defaults,
    calendar,
  };
}

/**
 * Gives a document the owner or the date it lacks, and tells the new owner. Two round trips.
 * @returns what is missing still, where the office has nobody for it or somebody changed it meanwhile; undefined for a document that is sound now
 */
export async function repairDocument(cx: Cx, id: IncomingId, repairs: Repairs) {
  const atWork = new Set(repairs.people.filter(({ state }) => state === "active").map((one) => one.id as string));
  const before = await findCase(cx, id);
  const breach = before && isWaitedFor(before.document.state) ? breachOf(before.document, atWork) : undefined;
  if (!before || !breach) return undefined;
  const after = repaired(before, repairs, cx.clock.now().toISOString());
  const { ownerId, ownerName, dueOn } = after.document;
  const left = breachOf(after.document, atWork);
  // Nobody could be found, and the date was there: nothing to write.
  if (left && left.owner === breach.owner && left.date === breach.date) return left;
  const type = breach.owner ? "incoming.owner_repaired" : "incoming.due_repaired";
  try {
    await cx.store.write([
      ...changedOperations(before, after),
      event(cx, type, incomingPartition(id), {
        ownerName,
        dueOn,
        ...(breach.date && { newDueOn: dueOn }),
        ...(ownerId !== undefined && { toIds: [ownerId] }),
        ...leadNames(after, before),
        ...movedLeadData(before.document, after.document),
      }),
    ]);
  } catch (error) {
    // Somebody is at work on it at this moment; the next night looks again.
    if (!(error instanceof WriteConflict)) throw error;
    return breach;
  }
  return left;
}
