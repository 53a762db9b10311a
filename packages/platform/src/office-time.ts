/**
 * Office time and civil dates. Viet Nam keeps UTC+7 all year (Quyết định 134/2002/QĐ-TTg), so both are plain arithmetic:
 * no time zone data is read and the machine's own zone has no say.
 */
export const OFFICE_ZONE = "Asia/Ho_Chi_Minh";

/** A day of the Gregorian calendar without a time, `YYYY-MM-DD`. Sorts as text. */
export type CivilDate = string;

const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
const CIVIL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The day the office calendar shows at an instant. Throws RangeError for an invalid `Date`. */
export function officeDate(instant: Date): CivilDate {
  return officeClock(instant).slice(0, 10);
}

/** The year whose registers are open at an instant (Điều 15 NĐ 30/2020: 1 January to 31 December). */
export function officeYear(instant: Date): number {
  return Number(officeClock(instant).slice(0, 4));
}

/** Date and time on the office clock, `YYYY-MM-DD HH:mm:ss`, as stamped on documents. */
export function officeTimestamp(instant: Date): string {
  return officeClock(instant).slice(0, 19).replace("T", " ");
}

/**
 * The instant a civil day is over: 24:00 on the office clock, exclusive. A deadline names a day, not closing time:
 * work finished at any instant before this one was finished on that day.
 */
export function endOfOfficeDay(date: CivilDate): Date {
  return new Date((dayNumber(date) + 1) * DAY_MS - OFFSET_MS);
}

/** Whether a text is a day that exists, in the form `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  if (!CIVIL_DATE.test(text)) return false;
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Days since 1970-01-01. Throws RangeError for a day that does not exist. */
export function dayNumber(date: CivilDate): number {
  if (!isCivilDate(date)) throw new RangeError(`Not a civil date: ${JSON.stringify(date)}`);
  return Date.parse(date) / DAY_MS;
}

/** The civil date of a day number; the inverse of `dayNumber`. */
export function civilDateOf(day: number): CivilDate {
  return isoWithin4DigitYears(day * DAY_MS).slice(0, 10);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return civilDateOf(dayNumber(date) + days);
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

function officeClock(instant: Date): string {
  return isoWithin4DigitYears(instant.getTime() + OFFSET_MS);
}

function isoWithin4DigitYears(ms: number): string {
  const iso = new Date(ms).toISOString();
  if (iso.length !== 24) throw new RangeError(`Outside the years 0000 to 9999: ${iso}`);
  return iso;
}
