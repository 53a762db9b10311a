import { addDays, dayNumber, weekdayOf, type CivilDate } from "@vanthu/platform/office-time.ts";
import { addWorkingDays, isWorkingDay, type OfficeCalendar } from "@vanthu/platform/working-day.ts";
import type { RepeatRule } from "./template-schema.ts";

/** One turn of repeated work: the day the rule names, and the day it is due. */
export interface Occurrence {
  /** Identifies the turn: the day of the rule, whatever the calendar makes of it. */
  readonly on: CivilDate;
  /** The same day, or where the office rests then, the working day before. */
  readonly dueOn: CivilDate;
}

/** A turn moved before the first day asked for is due to a rest of at most this many days (Tết). */
const LONGEST_REST = 14;

/** The turns of a rule whose day of the rule lies after one day and up to another, the earliest first. */
export function occurrences(
  rule: RepeatRule,
  after: CivilDate,
  through: CivilDate,
  calendar: OfficeCalendar,
): Occurrence[] {
  return daysOf(rule, after, through).map((on) => ({ on, dueOn: workingDayUpTo(on, calendar) }));
}

/** The day to make a turn on: so many working days before it is due. */
export function makeOn({ dueOn }: Occurrence, daysAhead: number, calendar: OfficeCalendar): CivilDate {
  return addWorkingDays(dueOn, -daysAhead, calendar);
}

/**
 * The turns that are to be made by today, after the last made.
 * @param madeThrough the day of the rule of the last turn made, or the day the rule began after
 */
export function occurrencesDue(
  rule: RepeatRule,
  { madeThrough, daysAhead, today }: { madeThrough: CivilDate; daysAhead: number; today: CivilDate },
  calendar: OfficeCalendar,
): Occurrence[] {
  const horizon = addDays(addWorkingDays(today, daysAhead, calendar), LONGEST_REST);
  return occurrences(rule, madeThrough, horizon, calendar).filter((one) => makeOn(one, daysAhead, calendar) <= today);
}

function daysOf(rule: RepeatRule, after: CivilDate, through: CivilDate): CivilDate[] {
  if (through <= after) return [];
  const within = (on: CivilDate) => on > after && on <= through;
  if (rule.every === "week") {
    const first = dayNumber(after) + 1;
    const offset = (rule.weekday - weekdayOf(first) + 7) % 7;
    const days: CivilDate[] = [];
    for (let on = addDays(addDays(after, 1), offset); on <= through; on = addDays(on, 7)) days.push(on);
    return days;
  }
  return monthsOf(rule, after, through)
    .map((month) => dayIn(month, rule.day))
    .filter(within);
}

type MonthlyRule = Exclude<RepeatRule, { every: "week" }>;

/** `YYYY-MM` of each month the rule has a turn in. */
function monthsOf(rule: MonthlyRule, after: CivilDate, through: CivilDate): string[] {
  const months: string[] = [];
  const last = monthIndex(through);
  for (let index = monthIndex(after); index <= last; index += 1) {
    const month = index % 12;
    const hasTurn =
      rule.every === "month" || (rule.every === "quarter" ? month % 3 === rule.month - 1 : month === rule.month - 1);
    if (hasTurn)
      months.push(`${String(Math.floor(index / 12)).padStart(4, "0")}-${String(month + 1).padStart(2, "0")}`);
  }
  return months;
}

function monthIndex(on: CivilDate): number {
  return Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1;
}

/** A day a month does not have is its last; the last of a weekday is counted from the end. */
function dayIn(month: string, day: MonthlyRule["day"]): CivilDate {
  const first = dayNumber(`${month}-01`);
  const length = dayNumber(firstOfNext(month)) - first;
  if (day.kind === "date") return addDays(`${month}-01`, Math.min(day.date, length) - 1);
  if (day.nth === "last") {
    const back = (weekdayOf(first + length - 1) - day.weekday + 7) % 7;
    return addDays(`${month}-01`, length - 1 - back);
  }
  return addDays(`${month}-01`, ((day.weekday - weekdayOf(first) + 7) % 7) + (day.nth - 1) * 7);
}

function firstOfNext(month: string): CivilDate {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, "0")}-01-01`
    : `${String(year).padStart(4, "0")}-${String(number + 1).padStart(2, "0")}-01`;
}

function workingDayUpTo(on: CivilDate, calendar: OfficeCalendar): CivilDate {
  return isWorkingDay(on, calendar) ? on : addWorkingDays(on, -1, calendar);
}
