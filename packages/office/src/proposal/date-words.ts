import { addDays, civilDateOf, dayNumber, isCivilDate, type CivilDate } from "@vanthu/platform/office-time.ts";

/** A day as documents write it: `05/12/2026`, `5.12.2026`, `05 tháng 12 năm 2026`, `31/7 năm nay`, `15 tháng 01 của năm sau`. */
export const DATE =
  String.raw`(?<day>\d{1,2})(?:\s?[/.-]\s?|\s+tháng\s+)(?<month>\d{1,2})(?!\d)` +
  String.raw`(?:(?:\s?[/.-]\s?|\s+năm\s+)(?<year>\d{4})(?!\d)|\s+(?:của\s+)?năm\s+(?<said>nay|sau))?`;

/** An hour: `17 giờ 00`, `16h30`, `9g`, `16:30`. */
export const TIME = String.raw`(?<hour>\d{1,2})(?:\s?(?:giờ|h|g)(?:\s?(?<minute>\d{2})(?!\d))?(?:\s?(?:phút|'))?|:(?<minute2>\d{2}))`;

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * The day a text means. Where it names no year, the first such day from the day the document was issued.
 * @returns undefined for a day that does not exist
 */
export function dateOf({ day, month, year, said }: Groups, issuedOn: CivilDate): CivilDate | undefined {
  const issuedIn = Number(issuedOn.slice(0, 4));
  const dated = (inYear: number) => `${String(inYear)}-${two(month)}-${two(day)}`;
  if (year !== undefined) return existing(dated(Number(year)));
  if (said !== undefined) return existing(dated(said === "nay" ? issuedIn : issuedIn + 1));
  const thisYear = existing(dated(issuedIn));
  return thisYear !== undefined && thisYear >= issuedOn ? thisYear : existing(dated(issuedIn + 1));
}

/** Minutes after midnight; undefined where the text names no hour, or one that does not exist. */
export function minutesOf({ hour, minute, minute2 }: Groups): number | undefined {
  if (hour === undefined) return undefined;
  const minutes = Number(hour) * 60 + Number(minute ?? minute2 ?? 0);
  return minutes <= 24 * 60 ? minutes : undefined;
}

/** The last day of a month, or of a quarter, of which the text may leave out the year. */
export function lastDayOf(
  months: { readonly month: number; readonly year?: number | undefined },
  issuedOn: CivilDate,
): CivilDate | undefined {
  const { month, year } = months;
  if (month < 1 || month > 12) return undefined;
  const lastIn = (inYear: number) => {
    const next = month === 12 ? `${String(inYear + 1)}-01-01` : `${String(inYear)}-${two(String(month + 1))}-01`;
    return addDays(next, -1);
  };
  if (year !== undefined) return lastIn(year);
  const issuedIn = Number(issuedOn.slice(0, 4));
  return lastIn(issuedIn) >= issuedOn ? lastIn(issuedIn) : lastIn(issuedIn + 1);
}

/** The next time a month reaches this day, from a day on; the last of the month where it is shorter. */
export function nextMonthly(day: number, from: CivilDate): CivilDate | undefined {
  if (day < 1 || day > 31) return undefined;
  for (let at = dayNumber(from); ; at += 1) {
    const date = civilDateOf(at);
    const isLast = civilDateOf(at + 1).endsWith("-01");
    const number = Number(date.slice(8));
    if (number === day || (isLast && number < day)) return date;
  }
}

function existing(date: string): CivilDate | undefined {
  return isCivilDate(date) ? date : undefined;
}

function two(figures: string | undefined): string {
  return (figures ?? "").padStart(2, "0");
}
