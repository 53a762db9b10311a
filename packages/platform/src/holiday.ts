/**
 * Days off and worked rest days of offices. Three layers, the later wins for its day: what the law says, what was
 * announced for a year (which stands in the law's place for that year), and what an administrator entered.
 */
import { announcedHolidays } from "./holiday-announced.ts";
import { byDate, lawfulHolidays } from "./holiday-law.ts";
import type { Holiday, HolidayKind } from "./holiday-law.ts";

export type { Holiday, HolidayKind };

/** What an administrator enters for a day; `removed` makes it an ordinary day of the week again. */
export type HolidayAmendment = Omit<Holiday, "kind"> & { kind: HolidayKind | "removed" };

/**
 * The days of a year that differ from the plain week, by date, one for each date. Of two amendments for one day the last
 * counts; those for other years have no effect. Throws RangeError for a year outside the lunar calendar (1968 to 2100).
 */
export function holidaysOf(year: number, amendments: readonly HolidayAmendment[] = []): Holiday[] {
  const announced = announcedHolidays.filter(({ on }) => isIn(year, on));
  const days = new Map((announced.length > 0 ? announced : lawfulHolidays(year)).map((day) => [day.on, day]));
  for (const { kind, ...rest } of amendments) {
    if (!isIn(year, rest.on)) continue;
    if (kind === "removed") days.delete(rest.on);
    else days.set(rest.on, { ...rest, kind });
  }
  return [...days.values()].sort(byDate);
}

function isIn(year: number, on: string): boolean {
  return on.startsWith(`${year}-`);
}
