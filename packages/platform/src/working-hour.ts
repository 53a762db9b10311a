/**
 * Working hours of an office, for what is to be done within hours: two stretches of a working day, counted in minutes of
 * the office clock. Nothing passes outside them: four hours from 16:00 of a Friday end on Monday morning.
 */
import { addDays, dayNumber, officeDate, type CivilDate } from "./office-time.ts";
import { isWorkingDay, type OfficeCalendar } from "./working-day.ts";

/** A stretch of a day, `HH:mm` each, the end exclusive. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** Morning and afternoon, one after the other. */
export interface WorkingHours {
  readonly morning: Stretch;
  readonly afternoon: Stretch;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
const OFFSET_MINUTES = 420;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Whether both stretches are times of a day and follow one another, each at least a minute long. */
export function areWorkingHours({ morning, afternoon }: WorkingHours): boolean {
  const times = [morning.from, morning.to, afternoon.from, afternoon.to];
  if (!times.every((time) => CLOCK.test(time))) return false;
  return morning.from < morning.to && morning.to <= afternoon.from && afternoon.from < afternoon.to;
}

/**
 * The instant at which that many working minutes have passed: the end of a stretch rather than the beginning of the next.
 * @throws RangeError for minutes that are not a whole number of 1 or more
 */
export function addWorkingMinutes(from: Date, minutes: number, hours: WorkingHours, calendar: OfficeCalendar): Date {
  if (!Number.isInteger(minutes) || minutes < 1) throw new RangeError(`Not a number of minutes: ${String(minutes)}`);
  let left = minutes * MINUTE_MS;
  for (let on = officeDate(from); ; on = addDays(on, 1)) {
    for (const [begins, ends] of stretchesOf(on, hours, calendar)) {
      const since = Math.max(begins, from.getTime());
      const length = Math.max(0, ends - since);
      if (left <= length) return new Date(since + left);
      left -= length;
    }
  }
}

/** Working minutes from one instant to a later one, fractions kept; negative where `to` is earlier. */
export function workingMinutesBetween(from: Date, to: Date, hours: WorkingHours, calendar: OfficeCalendar): number {
  if (to < from) return 0 - workingMinutesBetween(to, from, hours, calendar); // a minus sign would make -0 of 0
  let passed = 0;
  const last = officeDate(to);
  for (let on = officeDate(from); on <= last; on = addDays(on, 1)) {
    for (const [begins, ends] of stretchesOf(on, hours, calendar)) {
      passed += Math.max(0, Math.min(ends, to.getTime()) - Math.max(begins, from.getTime()));
    }
  }
  return passed / MINUTE_MS;
}

/** Whether the office works at an instant. */
export function isWorkingTime(at: Date, hours: WorkingHours, calendar: OfficeCalendar): boolean {
  const time = at.getTime();
  return stretchesOf(officeDate(at), hours, calendar).some(([begins, ends]) => begins <= time && time < ends);
}

/** Begin and end of each stretch of a day, in milliseconds of UTC; none on a rest day. */
function stretchesOf(
  on: CivilDate,
  { morning, afternoon }: WorkingHours,
  calendar: OfficeCalendar,
): readonly (readonly [number, number])[] {
  if (!isWorkingDay(on, calendar)) return [];
  return [morning, afternoon].map(({ from, to }) => [instantOf(on, from), instantOf(on, to)] as const);
}

function instantOf(on: CivilDate, time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return (dayNumber(on) * DAY_MINUTES + hour * 60 + minute - OFFSET_MINUTES) * MINUTE_MS;
}
