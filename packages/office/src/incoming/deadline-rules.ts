import { officeDate, type CivilDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { isWorkingDay, nextWorkingDay, workingDaysBetween, type OfficeCalendar } from "@vanthu/platform/working-day.ts";
import { deadlineEnd, type Until } from "../deadline-end.ts";
import type { DueLight, IncomingState } from "./schema.ts";

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

interface Due extends Until {
  /** From when the time runs, for what is due at an hour. */
  readonly since?: string | undefined;
}

/**
 * The one rule of red, amber and green: red once the deadline is over; amber where it is today or the next working day,
 * or, due at an hour, where less than a quarter of the time is left; else green. Nothing without a deadline.
 */
export function dueLight({ dueOn, dueAt, since }: Due, now: Date, calendar: OfficeCalendar): DueLight | undefined {
  const over = deadlineEnd({ dueOn, dueAt });
  if (dueOn === undefined || over === undefined) return undefined;
  if (now >= over) return "red";
  if (dueAt !== undefined && since !== undefined) {
    const whole = over.getTime() - new Date(since).getTime();
    return over.getTime() - now.getTime() < whole / 4 ? "amber" : "green";
  }
  return dueOn <= nextWorkingDay(officeDate(now), calendar) ? "amber" : "green";
}

/** Whether somebody still waits for a document in this state. */
export function isWaitedFor(state: IncomingState): boolean {
  return !NOT_WAITED_FOR.has(state);
}
