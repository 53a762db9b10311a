import { dayNumber, type CivilDate } from "@vanthu/platform/office-time.ts";
import { addWorkingDays, isWorkingDay, type OfficeCalendar } from "@vanthu/platform/working-day.ts";
import type { FoundDeadline } from "./item.ts";

const OFFICE_OFFSET_MINUTES = 7 * 60;

/** The working day by which work must be done to be in time: that day, or the last one before it. */
export function workableDay(statedOn: CivilDate, calendar: OfficeCalendar): CivilDate {
  return isWorkingDay(statedOn, calendar) ? statedOn : addWorkingDays(statedOn, -1, calendar);
}

/** The instant a found deadline names, where it names an hour. */
export function instantOf({ statedOn, minutes }: Pick<FoundDeadline, "statedOn" | "minutes">): string | undefined {
  if (minutes === undefined) return undefined;
  return new Date((dayNumber(statedOn) * 1440 + minutes - OFFICE_OFFSET_MINUTES) * 60_000).toISOString();
}

/** The deadline a rule sets: so many working days from the day after arrival (NĐ 30 Điều 23 leaves the term to the office). */
export function dueAfter(arrivedOn: CivilDate, days: number, calendar: OfficeCalendar): CivilDate {
  return addWorkingDays(arrivedOn, days, calendar);
}

/** Whether a deadline can still be set today; of one with an hour, whether that is not over. */
export function isAhead(found: FoundDeadline, today: CivilDate, now: string): boolean {
  const instant = instantOf(found);
  return instant === undefined ? found.statedOn >= today : instant > now;
}
