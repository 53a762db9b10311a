import {
  addDays,
  civilDateOf,
  dayNumber,
  officeDate,
  weekdayOf,
  type CivilDate,
} from "@vanthu/platform/office-time.ts";
import type { ReportTime } from "../tenant/report-schedule-schema.ts";
import { officeHour } from "../tenant/report-schedule-rules.ts";
import type { WeekKey } from "./week-schema.ts";

/** The ISO week (ISO 8601: Monday to Sunday, the first holds 4 January) a day lies in. */
export function weekOfDay(on: CivilDate): WeekKey {
  const thursday = dayNumber(mondayOf(on)) + 3;
  const year = civilDateOf(thursday).slice(0, 4);
  const first = dayNumber(mondayOf(`${year}-01-04`));
  return `${year}-W${String((thursday - 3 - first) / 7 + 1).padStart(2, "0")}`;
}

/** The last day of a report's week, which is the weekday (1 Monday … 7 Sunday) its unit chose. */
export function lastDayOf(week: WeekKey, weekday: number): CivilDate {
  const [year, number] = [week.slice(0, 4), Number(week.slice(6))];
  return addDays(mondayOf(`${year}-01-04`), (number - 1) * 7 + weekday - 1);
}

/** Whether a year has this week: not every year has 53. */
export function weekExists(week: WeekKey): boolean {
  return weekOfDay(lastDayOf(week, 1)) === week;
}

export function weekAfter(week: WeekKey, weeks = 1): WeekKey {
  return weekOfDay(addDays(lastDayOf(week, 1), 7 * weeks));
}

/** The instant a week's report falls due. */
export function dueAt(week: WeekKey, { weekday, hour }: Pick<ReportTime, "weekday" | "hour">): Date {
  return officeHour(lastDayOf(week, weekday), hour);
}

/** The week that runs at an instant: the first whose report is not due yet. */
export function runningWeek(now: Date, time: Pick<ReportTime, "weekday" | "hour">): WeekKey {
  const week = weekOfDay(officeDate(now));
  return dueAt(week, time) > now ? week : weekAfter(week);
}

/** Of a unit that moved its day; more than this and the report before is not the one it follows. */
const LONGEST_WEEK = 13;

/**
 * First and last day of a week's report. It begins the day after the report before it ended, so that a unit that moves its
 * day leaves no day out and counts none twice.
 */
export function daysOf(
  week: WeekKey,
  weekday: number,
  before?: { readonly to: CivilDate },
): { readonly from: CivilDate; readonly to: CivilDate } {
  const to = lastDayOf(week, weekday);
  const follows = before !== undefined && before.to < to && before.to >= addDays(to, -LONGEST_WEEK);
  return { from: addDays(follows ? before.to : addDays(to, -7), 1), to };
}

function mondayOf(on: CivilDate): CivilDate {
  const day = dayNumber(on);
  return civilDateOf(day - ((weekdayOf(day) + 6) % 7));
}
