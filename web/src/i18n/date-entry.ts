/** A date as a person types it, read into a civil date; or what is wrong with it. */
export type DateEntry =
  | { on: string }
  | { problem: "empty" }
  | { problem: "unreadable" }
  | { problem: "no-such-month"; month: number }
  | { problem: "no-such-day"; month: number; days: number };

const DAYS_IN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysIn(month: number, year: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS_IN[month - 1] ?? 0);
}

const two = (n: number): string => String(n).padStart(2, "0");

/**
 * Reads `dd/mm/yyyy` and its short forms: `25/11`, `25-11-26`, `25.11.2026`, `25112026`, `251126`, `2511`.
 * A missing year is that of `today` (`YYYY-MM-DD`).
 */
export function readDate(text: string, today: string): DateEntry {
  const typed = text.trim();
  if (typed === "") return { problem: "empty" };
  const parts =
    /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/u.exec(typed) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})?$/u.exec(typed);
  if (!parts) return { problem: "unreadable" };
  const day = Number(parts[1]);
  const month = Number(parts[2]);
  const written = parts[3] ?? today.slice(0, 4);
  const year = written.length === 2 ? 2000 + Number(written) : Number(written);
  if (month < 1 || month > 12) return { problem: "no-such-month", month };
  const days = daysIn(month, year);
  if (day < 1 || day > days) return { problem: "no-such-day", month, days };
  return { on: `${year}-${two(month)}-${two(day)}` };
}
