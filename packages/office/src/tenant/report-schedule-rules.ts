import {
  addDays,
  dayNumber,
  endOfOfficeDay,
  officeDate,
  weekdayOf,
  type CivilDate,
} from "@vanthu/platform/office-time.ts";
import type { ReportTime } from "./report-schedule-schema.ts";

const HOUR_MS = 3_600_000;

/** Fridays at 15:00; the unit may comment until Thursday 11:00. */
export const USUAL_REPORT_TIME: ReportTime = { weekday: 5, hour: 15, commentHours: 140, mailTo: [] };

/** The first instant after `after` when a report falls due. */
export function nextDue(after: Date, { weekday, hour }: Pick<ReportTime, "weekday" | "hour">): Date {
  const on = officeDate(after);
  const due = officeHour(addDays(on, (weekday - weekdayOf(dayNumber(on)) + 7) % 7), hour);
  return due > after ? due : new Date(due.getTime() + 7 * 24 * HOUR_MS);
}

/** A full hour of a day on the office clock. */
export function officeHour(on: CivilDate, hour: number): Date {
  return new Date(endOfOfficeDay(on).getTime() - (24 - hour) * HOUR_MS);
}
