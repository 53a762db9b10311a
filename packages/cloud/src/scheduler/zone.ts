/** A day of the calendar, without a zone. */
export interface CivilDay {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

const dayMs = 24 * 60 * 60 * 1000;
const formats = new Map<string, Intl.DateTimeFormat>();

export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** The day it is in the zone at an instant. */
export function dayAt(zone: string, instant: number): CivilDay {
  return dayOf(new Date(instant + offsetMs(zone, instant)));
}

export function addDays({ year, month, day }: CivilDay, days: number): CivilDay {
  return dayOf(new Date(Date.UTC(year, month - 1, day) + days * dayMs));
}

/** 1 is Sunday, 7 Saturday. */
export function weekday({ year, month, day }: CivilDay): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * The instant at which clocks of the zone show this time. Undefined when they never do, because they are put forward
 * over it; the first of two when they are put back.
 */
export function instantOf(zone: string, { year, month, day }: CivilDay, minuteOfDay: number): number | undefined {
  const shown = Date.UTC(year, month - 1, day) + minuteOfDay * 60_000;
  const offsets = new Set([offsetMs(zone, shown - dayMs), offsetMs(zone, shown + dayMs)]);
  const fitting = [...offsets].map((offset) => shown - offset).filter((at) => at + offsetMs(zone, at) === shown);
  return fitting.length === 0 ? undefined : Math.min(...fitting);
}

function dayOf(date: Date): CivilDay {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function offsetMs(zone: string, instant: number): number {
  const name = formatOf(zone)
    .formatToParts(instant)
    .find(({ type }) => type === "timeZoneName")?.value;
  const [, sign, hours = "0", minutes = "0"] = /^GMT([+-])(\d\d):(\d\d)/.exec(name ?? "") ?? [];
  return (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === "-" ? -1 : 1);
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" });
  formats.set(zone, made);
  return made;
}
