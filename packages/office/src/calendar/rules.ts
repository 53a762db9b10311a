import { holidaysOf, type HolidayAmendment } from "@vanthu/platform/holiday.ts";
import { officeCalendar, type OfficeCalendar } from "@vanthu/platform/working-day.ts";
import type { AmendDay, CalendarDay, YearCalendar } from "./schema.ts";

const ENTERED_HERE = "Cơ quan nhập";

/** Working days as the office keeps them: law and notices, then its own amendments. */
export function calendarOf(days: readonly AmendDay[]): OfficeCalendar {
  return officeCalendar(days.map(amendmentOf));
}

/** The days of a year that differ from the plain week, and those an amendment made plain again. */
export function yearCalendar(year: number, days: readonly AmendDay[]): YearCalendar {
  const amended = new Map(days.map((day) => [day.on, day]));
  const differing = holidaysOf(year, days.map(amendmentOf)).map(({ on, name, kind, provisional }): CalendarDay => ({
    on,
    name,
    kind,
    provisional,
    amended: amended.has(on),
  }));
  const plain = [...amended.values()]
    .filter(({ on, kind }) => kind === "ordinary" && on.startsWith(`${String(year)}-`))
    .map((day): CalendarDay => ({ ...day, provisional: false, amended: true }));
  return { year, days: [...differing, ...plain].sort((a, b) => (a.on < b.on ? -1 : 1)) };
}

/** One entry a day: entering a day again replaces what was entered before. */
export function amend(days: readonly AmendDay[], day: AmendDay): AmendDay[] {
  return [...days.filter(({ on }) => on !== day.on), day];
}

function amendmentOf({ on, name, kind }: AmendDay): HolidayAmendment {
  return { on, name, kind: kind === "ordinary" ? "removed" : kind, source: ENTERED_HERE, provisional: false };
}
