import { officeDate } from "@vanthu/platform/office-time.ts";
import { workingDaysBetween, type OfficeCalendar } from "@vanthu/platform/working-day.ts";
import { dueLight } from "../incoming/deadline-rules.ts";
import type { DueLight } from "../incoming/schema.ts";
import type { AssignmentItem } from "./item.ts";
import { isOpen } from "./open-rules.ts";
import type { Assignment, AssignmentSummary } from "./schema.ts";

/** Working days until it is due, negative when it is over; undefined when nobody waits any more. */
export function daysLeft(
  assignment: Pick<Assignment, "state" | "dueOn">,
  now: Date,
  calendar: OfficeCalendar,
): number | undefined {
  return isOpen(assignment) ? workingDaysBetween(officeDate(now), assignment.dueOn, calendar) : undefined;
}

/** Red, amber or green as everywhere; the time of an hour runs from when it was given. Undefined once closed. */
export function lightOf(
  assignment: Pick<Assignment, "state" | "dueOn" | "dueAt" | "givenAt">,
  now: Date,
  calendar: OfficeCalendar,
): DueLight | undefined {
  const { dueOn, dueAt, givenAt } = assignment;
  return isOpen(assignment) ? dueLight({ dueOn, dueAt, since: givenAt }, now, calendar) : undefined;
}

export function summaryOf(item: AssignmentItem, now: Date, calendar: OfficeCalendar): AssignmentSummary {
  return {
    id: item.id,
    title: item.title,
    product: item.product,
    origin: item.origin,
    by: item.by,
    lead: item.lead,
    toUnit: item.toUnit,
    priority: item.priority,
    dueOn: item.dueOn,
    dueAt: item.dueAt,
    state: item.state,
    percent: item.percent,
    finishedAt: item.finishedAt,
    parentId: item.parentId,
    evaluation: item.evaluation,
    extensionAsked: item.extension !== undefined,
    parts: item.partIds.length,
    version: item.version,
    workingDaysLeft: daysLeft(item, now, calendar),
    dueLight: lightOf(item, now, calendar),
  };
}
