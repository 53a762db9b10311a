/**
 * Working days of an office: Monday to Friday, less the days off, plus the rest days worked instead. Terms of law count
 * them from the day after the event ("10 ngày làm việc kể từ ngày nhận": `addWorkingDays(receivedOn, 10, calendar)`).
 */
import { isRestDay } from "./holiday-law.ts";
import { holidaysOf } from "./holiday.ts";
import type { HolidayAmendment } from "./holiday.ts";
import { addDays, dayNumber } from "./office-time.ts";
import type { CivilDate } from "./office-time.ts";

/** Which days are worked. Years are prepared when first asked for; keep one for as long as its amendments hold. */
export type OfficeCalendar = {
  /** Working days of a year before each of its days, and after the last the whole year's. Throws RangeError as `holidaysOf`. */
  workedBefore: (year: number) => Uint16Array;
};

export function officeCalendar(amendments: readonly HolidayAmendment[] = []): OfficeCalendar {
  const years = new Map<number, Uint16Array>();
  return {
    workedBefore(year) {
      const known = years.get(year);
      if (known) return known;
      const prepared = prepareYear(year, amendments);
      years.set(year, prepared);
      return prepared;
    },
  };
}

export function isWorkingDay(date: CivilDate, calendar: OfficeCalendar): boolean {
  const worked = calendar.workedBefore(yearOf(date));
  const index = dayOfYear(date);
  return at(worked, index + 1) > at(worked, index);
}

/** The first working day after a day. */
export function nextWorkingDay(date: CivilDate, calendar: OfficeCalendar): CivilDate {
  return addWorkingDays(date, 1, calendar);
}

/**
 * The n-th working day after a day, or before it for a negative n; the day itself for 0, worked or not. Throws RangeError
 * if n is not whole.
 */
export function addWorkingDays(from: CivilDate, n: number, calendar: OfficeCalendar): CivilDate {
  if (!Number.isInteger(n)) throw new RangeError(`Not a whole number of days: ${n}`);
  const step = Math.sign(n);
  let date = from;
  for (let left = Math.abs(n); left > 0;) {
    date = addDays(date, step);
    if (isWorkingDay(date, calendar)) left -= 1;
  }
  return date;
}

/**
 * Working days from the day after `a` up to and including `b`; negative, and the same the other way round, where `b` is
 * before `a`. From today to a due date it is the days left ("Còn 2 ngày") or, negative, the days over ("Quá 3 ngày").
 * It is 0 for a due date yesterday if today is a rest day: whether an item is overdue is told by the dates, not by this.
 */
export function workingDaysBetween(a: CivilDate, b: CivilDate, calendar: OfficeCalendar): number {
  if (b < a) return 0 - workingDaysBetween(b, a, calendar); // a minus sign would make -0 of 0
  let days = workedThrough(b, calendar) - workedThrough(a, calendar);
  for (let year = yearOf(a); year < yearOf(b); year += 1) days += at(calendar.workedBefore(year), -1);
  return days;
}

/** Working days from 1 January of its year up to and including a day. */
function workedThrough(date: CivilDate, calendar: OfficeCalendar): number {
  return at(calendar.workedBefore(yearOf(date)), dayOfYear(date) + 1);
}

function prepareYear(year: number, amendments: readonly HolidayAmendment[]): Uint16Array {
  const kinds = new Map(holidaysOf(year, amendments).map(({ on, kind }) => [on, kind]));
  const firstDay = `${year}-01-01`;
  const length = dayNumber(`${year}-12-31`) - dayNumber(firstDay) + 1;
  const worked = new Uint16Array(length + 1);
  for (let index = 0; index < length; index += 1) {
    const date = addDays(firstDay, index);
    const kind = kinds.get(date);
    const isWorked = kind === undefined ? !isRestDay(date) : kind === "worked";
    worked[index + 1] = at(worked, index) + (isWorked ? 1 : 0);
  }
  return worked;
}

function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

function dayOfYear(date: CivilDate): number {
  return dayNumber(date) - dayNumber(`${date.slice(0, 4)}-01-01`);
}

function at(counts: Uint16Array, index: number): number {
  return counts.at(index) ?? 0;
}
