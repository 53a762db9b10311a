import type { CivilDate } from "@vanthu/platform/office-time.ts";
import { workingDaysBetween, type OfficeCalendar } from "@vanthu/platform/working-day.ts";
import type { AssignmentItem } from "./item.ts";
import { isOpen } from "./open-rules.ts";
import type { Assignment, AssignmentSummary } from "./schema.ts";

/** Working days until it is due, negative when it is over; undefined when nobody waits any more. */
export function daysLeft(
  assignment: Pick<Assignment, "state" | "dueOn">,
  today: CivilDate,
  calendar: OfficeCalendar,
): number | undefined {
  return isOpen(assignment) ? workingDaysBetween(today, assignment.dueOn, calendar) : undefined;
}

export function summaryOf(item: AssignmentItem, today: CivilDate, calendar: OfficeCalendar): AssignmentSummary {
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
    workingDaysLeft: daysLeft(item, today, calendar),
  };
}
