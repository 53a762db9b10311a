import { readCron, type Cron } from "./cron.ts";
import { addDays, dayAt, instantOf, isZone, type CivilDay } from "./zone.ts";

/** When a schedule is due. Instants are milliseconds since 1970. */
export interface Timetable {
  /** The first time behind `after`. */
  nextAfter(after: number): number | undefined;
  /** The latest time up to `until`, if it lies behind `after`. */
  latestUntil(until: number, after: number): number | undefined;
}

const unitMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
/** A leap day may be eight years away, as from 1896 to 1904. */
const longestGapDays = 9 * 366;

/**
 * Reads a schedule expression: `rate(15 minutes)`, `cron(0 15 ? * FRI *)` or `at(2026-11-27T15:00:00)`.
 *
 * @param zone of cron and at; a rate knows none
 * @param anchor a rate begins then
 * @throws RangeError for an expression or zone that is none
 */
export function readTimetable(expression: string, zone: string, anchor: number): Timetable {
  if (!isZone(zone)) throw new RangeError("time zone");
  const [, kind, content = ""] = /^(rate|cron|at)\((.*)\)$/.exec(expression) ?? [];
  if (kind === "rate") return rate(content, anchor);
  if (kind === "cron") return cronTimetable(readCron(content), zone);
  if (kind === "at") return once(content, zone);
  throw new RangeError("schedule expression");
}

function rate(content: string, anchor: number): Timetable {
  const [, value = "", unit = "", plural] = /^([1-9]\d{0,8}) (minute|hour|day)(s?)$/.exec(content) ?? [];
  if (value === "" || (value === "1") === (plural === "s")) throw new RangeError("rate");
  const every = Number(value) * unitMs[unit as keyof typeof unitMs];
  const until = (instant: number) => anchor + Math.floor((instant - anchor) / every) * every;
  return {
    nextAfter: (after) => Math.max(anchor, until(after) + every),
    latestUntil: (instant, after) => {
      const latest = until(instant);
      return latest >= anchor && latest > after ? latest : undefined;
    },
  };
}

function once(content: string, zone: string): Timetable {
  const [, year, month, day, hour, minute, second] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)$/.exec(content) ?? [];
  const isDate = !Number.isNaN(Date.parse(`${content}Z`));
  if (year === undefined || !isDate) throw new RangeError("at");
  const civil = { year: Number(year), month: Number(month), day: Number(day) };
  const instant = instantOf(zone, civil, Number(hour) * 60 + Number(minute) + Number(second) / 60);
  return {
    nextAfter: (after) => (instant !== undefined && instant > after ? instant : undefined),
    latestUntil: (until, after) => (instant !== undefined && instant <= until && instant > after ? instant : undefined),
  };
}

/** When clocks are put forward over a time, that time is left out; when they are put back, it counts once. */
function cronTimetable(cron: Cron, zone: string): Timetable {
  const instantsOn = (day: CivilDay): number[] =>
    cron.isOn(day) ? cron.minutesOfDay.flatMap((minute) => instantOf(zone, day, minute) ?? []) : [];
  return {
    nextAfter: (after) => {
      const firstYear = [...cron.years].filter((year) => year >= dayAt(zone, after).year).sort((a, b) => a - b)[0];
      if (firstYear === undefined) return undefined;
      const today = dayAt(zone, after);
      const start = firstYear > today.year ? { year: firstYear, month: 1, day: 1 } : today;
      for (let ahead = 0; ahead <= longestGapDays; ahead++) {
        const found = instantsOn(addDays(start, ahead)).filter((instant) => instant > after);
        if (found.length > 0) return Math.min(...found);
      }
      return undefined;
    },
    latestUntil: (until, after) => {
      const today = dayAt(zone, until);
      for (let back = 0; back <= longestGapDays; back++) {
        const day = addDays(today, -back);
        const found = instantsOn(day).filter((instant) => instant <= until);
        if (found.length > 0) return Math.max(...found) > after ? Math.max(...found) : undefined;
        // Half a day more than a day lies between any clock and UTC.
        if (Date.UTC(day.year, day.month - 1, day.day) < after - 2 * unitMs.day) return undefined;
      }
      return undefined;
    },
  };
}
