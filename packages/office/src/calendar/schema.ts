import * as v from "valibot";
import { CivilDate, line } from "../field.ts";

/** A day that differs from the ordinary week: off (nghỉ) or worked instead (làm bù). */
export const CalendarDay = v.object({
  on: CivilDate,
  name: line(100),
  kind: v.picklist(["holiday", "compensation", "worked", "ordinary"]),
  /** Computed from the Labour Code, no notice announced yet. */
  provisional: v.boolean(),
  amended: v.boolean(),
});

export const YearCalendar = v.object({ year: v.number(), days: v.array(CalendarDay) });
/** `ordinary` takes a day off the list. */
export const AmendDay = v.object({
  on: CivilDate,
  name: line(100),
  kind: v.picklist(["holiday", "compensation", "worked", "ordinary"]),
});
