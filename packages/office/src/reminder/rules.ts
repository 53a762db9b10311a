import { endOfOfficeDay, officeDate, type CivilDate } from "@vanthu/platform/office-time.ts";
import { addWorkingDays, isWorkingDay, nextWorkingDay, type OfficeCalendar } from "@vanthu/platform/working-day.ts";
import type { DatedWork } from "../dated-work.ts";
import type { OfficeHours } from "../incoming/defaults-schema.ts";
import type { ReminderLevel, ReminderRules } from "./schema.ts";

/** The rules of a unit with its hours of work: reminders go out between these only, on the office clock. */
export interface TimedRules extends ReminderRules {
  readonly opensAt: string;
  readonly closesAt: string;
}

export function timed(rules: ReminderRules, { morning, afternoon }: OfficeHours): TimedRules {
  return { ...rules, opensAt: morning.from, closesAt: afternoon.to };
}

/** Until a unit sets its own. */
export const USUAL_RULES: ReminderRules = {
  before: [2],
  onDay: true,
  after: [
    { days: 1, to: "owner" },
    { days: 3, to: "head" },
    { days: 5, to: "chair" },
    { days: 10, to: "province" },
  ],
  hoursBefore: [2],
  digest: true,
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** One reminder of one piece of work. */
export interface Reminder {
  /** Which rule it is of; with the work and its deadline it is the reminder's key. */
  readonly rule: string;
  readonly at: Date;
  readonly to: ReminderLevel;
  readonly is: "before" | "day" | "over";
}

/** What fell due after one instant and up to another. */
export interface Window {
  readonly after: Date;
  readonly through: Date;
}

/** An instant of a day on the office clock, `HH:MM`. */
export function officeInstant(on: CivilDate, clock: string): Date {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return new Date(endOfOfficeDay(on).getTime() - DAY_MS + hours * HOUR_MS + minutes * 60_000);
}

/** Whether reminders go out at an instant: on a working day, within its hours. */
export function isOfficeTime(now: Date, rules: TimedRules, calendar: OfficeCalendar): boolean {
  const today = officeDate(now);
  return (
    isWorkingDay(today, calendar) &&
    now >= officeInstant(today, rules.opensAt) &&
    now <= officeInstant(today, rules.closesAt)
  );
}

/** The first opening of the office after an instant. */
export function nextOpening(now: Date, rules: TimedRules, calendar: OfficeCalendar): Date {
  const today = officeDate(now);
  const opening = officeInstant(today, rules.opensAt);
  if (isWorkingDay(today, calendar) && opening > now) return opening;
  return officeInstant(nextWorkingDay(today, calendar), rules.opensAt);
}

/** All reminders of a piece of work, whatever the day. None where nobody set a date. */
export function remindersOf(work: DatedWork, rules: TimedRules, calendar: OfficeCalendar): Reminder[] {
  const { dueOn } = work;
  if (dueOn === undefined) return [];
  // A deadline on a rest day is spoken of while there is still a day to work on it.
  const day = isWorkingDay(dueOn, calendar) ? dueOn : addWorkingDays(dueOn, -1, calendar);
  const opening = (days: number) =>
    officeInstant(addWorkingDays(days < 0 ? day : dueOn, days, calendar), rules.opensAt);
  return [
    ...rules.before.map(
      (days) => ({ rule: `before${String(days)}`, at: opening(-days), to: "owner", is: "before" }) as const,
    ),
    ...(rules.onDay ? [{ rule: "day", at: officeInstant(day, rules.opensAt), to: "owner", is: "day" } as const] : []),
    ...hourReminders(work, rules, calendar),
    ...rules.after.map(
      ({ days, to }) => ({ rule: `after${String(days)}`, at: opening(days), to, is: "over" }) as const,
    ),
  ];
}

/** Those that fell due in the window, while its owner had the work. */
export function dueReminders(
  work: DatedWork,
  rules: TimedRules,
  calendar: OfficeCalendar,
  { after, through }: Window,
): Reminder[] {
  const since = work.since === undefined ? undefined : new Date(work.since);
  return remindersOf(work, rules, calendar).filter(
    ({ at }) => at > after && at <= through && (since === undefined || at >= since),
  );
}

/** The first reminder of a deadline in hours that is still to come: those by days come with the opening anyhow. */
export function nextTimed(work: DatedWork, rules: TimedRules, calendar: OfficeCalendar, now: Date): Date | undefined {
  return hourReminders(work, rules, calendar)
    .map(({ at }) => at)
    .filter((at) => at > now)
    .sort((a, b) => a.getTime() - b.getTime())[0];
}

function hourReminders({ dueAt }: DatedWork, rules: TimedRules, calendar: OfficeCalendar): Reminder[] {
  if (dueAt === undefined) return [];
  const due = new Date(dueAt);
  return [
    ...rules.hoursBefore.map(
      (hours) =>
        ({
          rule: `hours${String(hours)}`,
          at: within(new Date(due.getTime() - hours * HOUR_MS), rules, calendar),
          to: "owner",
          is: "before",
        }) as const,
    ),
    { rule: "hour", at: due, to: "owner", is: "over" },
  ];
}

/** An instant outside the hours of the office moves to the last closing before it: earlier, so that it still helps. */
function within(at: Date, rules: TimedRules, calendar: OfficeCalendar): Date {
  if (isOfficeTime(at, rules, calendar)) return at;
  const on = officeDate(at);
  const isAfterwards = isWorkingDay(on, calendar) && at > officeInstant(on, rules.closesAt);
  return officeInstant(isAfterwards ? on : addWorkingDays(on, -1, calendar), rules.closesAt);
}
