import { isCivilDate } from "./office-time.ts";
import type { CivilDate } from "./office-time.ts";

const SHORT_DATE = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;

/**
 * The date as documents bear it, `ngày 05 tháng 02 năm 2026`: days below 10 and months 1 and 2 take a leading zero, the
 * other months none (NĐ 30/2020, Phụ lục I, phần I, mục II.4.b). Throws RangeError for a day that does not exist.
 */
export function longDate(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

/** The date as lists and registers show it, `05/02/2026`. Throws RangeError for a day that does not exist. */
export function shortDate(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${day}/${month}/${year}`;
}

/**
 * The date a person typed: day, month and a year of four digits, parted by `/`, `-` or `.`, leading zeros optional.
 * `undefined` for anything else and for a day that does not exist, such as `31/02/2026`.
 */
export function parseShortDate(text: string): CivilDate | undefined {
  const [, day = "", , month = "", year = ""] = SHORT_DATE.exec(text.trim()) ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCivilDate(date) ? date : undefined;
}

function partsOf(date: CivilDate) {
  if (!isCivilDate(date)) throw new RangeError(`Not a civil date: ${JSON.stringify(date)}`);
  return { year: date.slice(0, 4), month: date.slice(5, 7), day: date.slice(8, 10) };
}
