import type { CivilDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { isWorkingDay, nextWorkingDay, workingDaysBetween, type OfficeCalendar } from "@vanthu/platform/working-day.ts";
import type { IncomingState } from "./schema.ts";

/**
 * A deadline somebody sets is a working day, today at the earliest.
 * @throws Refusal `incoming.deadline_past`, `incoming.deadline_rest_day`, each with `nearestOn`, the working day to choose
 */
export function requireDeadline(dueOn: CivilDate, today: CivilDate, calendar: OfficeCalendar): void {
  if (dueOn < today) {
    const nearestOn = isWorkingDay(today, calendar) ? today : nextWorkingDay(today, calendar);
    throw new Refusal("input", "incoming.deadline_past", { dueOn, nearestOn });
  }
  if (!isWorkingDay(dueOn, calendar)) {
    throw new Refusal("input", "incoming.deadline_rest_day", { dueOn, nearestOn: nextWorkingDay(dueOn, calendar) });
  }
}

const NOT_WAITED_FOR: ReadonlySet<IncomingState> = new Set(["refused", "done", "void", "ended"]);

/** Working days until the deadline, negative when it is over; undefined without one, and when nobody waits any more. */
export function workingDaysLeft(
  { state, dueOn }: { readonly state: IncomingState; readonly dueOn?: CivilDate | undefined },
  today: CivilDate,
  calendar: OfficeCalendar,
): number | undefined {
  return dueOn === undefined || NOT_WAITED_FOR.has(state) ? undefined : workingDaysBetween(today, dueOn, calendar);
}
