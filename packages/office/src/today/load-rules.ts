import { nextWorkingDay, type OfficeCalendar } from "@vanthu/platform/working-day.ts";
import type { CivilDate } from "@vanthu/platform/office-time.ts";
import type { UnitLoad } from "./work-schema.ts";

/** One thing somebody has open. */
export interface OpenWork {
  readonly dueOn?: CivilDate | undefined;
}

type Counted = Pick<UnitLoad, "open" | "soon" | "overdue">;

/** How many are open, how many of them over, and how many due today or on the next working day. */
export function countLoad(work: readonly OpenWork[], today: CivilDate, calendar: OfficeCalendar): Counted {
  const soonUntil = nextWorkingDay(today, calendar);
  const due = work.flatMap(({ dueOn }) => (dueOn === undefined ? [] : [dueOn]));
  return {
    open: work.length,
    overdue: due.filter((on) => on < today).length,
    soon: due.filter((on) => on >= today && on <= soonUntil).length,
  };
}

/** Who has most overdue first, then who has most; then by name. */
export function byBurden(one: UnitLoad, other: UnitLoad): number {
  return other.overdue - one.overdue || other.open - one.open || one.fullName.localeCompare(other.fullName, "vi");
}
