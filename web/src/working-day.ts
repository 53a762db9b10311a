import type { YearCalendar } from "@vanthu/office/calendar/schema.ts";
import type { InferOutput } from "valibot";

type Day = InferOutput<typeof YearCalendar>["days"][number];

/** The days of the years in view that differ from the ordinary week. */
export type DaysApart = ReadonlyMap<string, Day["kind"]>;

/** Reads calendars into one map. */
export function daysApart(calendars: readonly InferOutput<typeof YearCalendar>[]): DaysApart {
  return new Map(calendars.flatMap((calendar) => calendar.days).map((day) => [day.on, day.kind]));
}

/** Whether an office works on a day: Monday to Friday, holidays and swapped days as the calendar says. */
export function isWorkingDay(on: string, apart: DaysApart): boolean {
  const kind = apart.get(on);
  if (kind === "worked") return true;
  if (kind === "holiday" || kind === "compensation") return false;
  const weekday = new Date(`${on}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** The civil date some days later. */
export function addDays(on: string, days: number): string {
  const date = new Date(`${on}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The working day that many working days after a date. */
export function addWorkingDays(on: string, days: number, apart: DaysApart): string {
  let day = on;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, apart)) left--;
  }
  return day;
}

/** The day itself where the office works on it, else the next day it does. */
export function onWorkingDay(on: string, apart: DaysApart): string {
  return isWorkingDay(on, apart) ? on : addWorkingDays(on, 1, apart);
}

/** Signed count of working days from a day until another: 0 for the day itself, negative when it is past. */
export function workingDaysUntil(today: string, on: string, apart: DaysApart): number {
  const [from, to] = on < today ? [on, today] : [today, on];
  let days = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, apart)) days++;
  }
  return on < today ? -days : days;
}
