import * as v from "valibot";
import { CivilDate, line } from "../field.ts";

/** Years the calendar can be computed for: the table of lunar dates ends in 2100. */
export const CalendarYear = v.pipe(v.number(), v.integer(), v.minValue(2020), v.maxValue(2100));

/** A day that differs from the ordinary week: off (nghỉ) or worked instead (làm bù). */
export const CalendarDay = v.object({
  on: CivilDate,
  name: line(100),
  kind: v.picklist(["holiday", "compensation", "worked", "ordinary"]),
  /** Computed from the Labour Code, no notice announced yet. */
  provisional: v.boolean(),
  amended: v.boolean(),
});
export type CalendarDay = v.InferOutput<typeof CalendarDay>;

export const YearCalendar = v.object({ year: v.number(), days: v.array(CalendarDay) });
export type YearCalendar = v.InferOutput<typeof YearCalendar>;

/** `ordinary` takes a day off the list. */
export const AmendDay = v.object({
  on: CivilDate,
  name: line(100),
  kind: v.picklist(["holiday", "compensation", "worked", "ordinary"]),
});
export type AmendDay = v.InferOutput<typeof AmendDay>;
