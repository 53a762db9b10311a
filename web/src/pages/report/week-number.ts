import { date, dayMonth } from "../../i18n/format.ts";

/** The number of a week in its year: 47 of `2026-W47`. */
export function weekNumber(week: string): number {
  return Number(week.slice(6));
}

/** First day as 14/11, with its year where the week begins in another. */
export function firstDay(from: string, to: string): string {
  return from.slice(0, 4) === to.slice(0, 4) ? dayMonth(from) : date(from);
}
