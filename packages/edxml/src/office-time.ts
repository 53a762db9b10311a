/** Packets carry wall-clock times of Vietnam (UTC+7, no summer time) without a zone. */
const OFFSET_HOURS = 7;

const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:$|[T ])/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:$|[T ])/;
const TIME = /[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/;
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads `yyyy/MM/dd`, the standard's form, and what else is met: dashes, dots, one digit, the day first, a time behind.
 * Returns `YYYY-MM-DD`, or undefined for a day that does not exist.
 */
export function readCivilDate(text: string): string | undefined {
  const first = YEAR_FIRST.exec(text);
  if (first) return civilDate(first[1], first[2], first[3]);
  const last = DAY_FIRST.exec(text);
  return last ? civilDate(last[3], last[2], last[1]) : undefined;
}

/** Reads `yyyy/MM/dd HH:mm:ss` of office time, or an ISO instant with its zone; returns a UTC instant. */
export function readTimestamp(text: string): string | undefined {
  if (ZONED.test(text)) return instant(Date.parse(text));
  const day = readCivilDate(text);
  if (day === undefined) return undefined;
  const [, hour = "0", minute = "0", second = "0"] = TIME.exec(text) ?? [];
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  return instant(Date.UTC(year, month - 1, dayOfMonth, Number(hour) - OFFSET_HOURS, Number(minute), Number(second)));
}

/** `YYYY-MM-DD` as `yyyy/MM/dd`; undefined when it is not such a date. */
export function writeCivilDate(on: string): string | undefined {
  return isCivilDate(on) ? on.replaceAll("-", "/") : undefined;
}

/** An ISO instant with zone as `yyyy/MM/dd HH:mm:ss` of office time, without fractions; undefined when it is none. */
export function writeTimestamp(at: string): string | undefined {
  const time = ZONED.test(at) ? Date.parse(at) : Number.NaN;
  if (Number.isNaN(time)) return undefined;
  const office = new Date(time + OFFSET_HOURS * 3_600_000).toISOString();
  return `${office.slice(0, 10).replaceAll("-", "/")} ${office.slice(11, 19)}`;
}

export function isCivilDate(on: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(on) && readCivilDate(on) === on;
}

function civilDate(year = "", month = "", day = ""): string | undefined {
  const on = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${on}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(on) ? on : undefined;
}

function instant(time: number): string | undefined {
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
