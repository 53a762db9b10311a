import type { YearCalendar } from "@vanthu/office/calendar/schema.ts";
import type { InferOutput } from "valibot";
import { createMemo, type Accessor } from "solid-js";
import { get } from "../../api.ts";
import type { Deadline } from "../../i18n/deadline.ts";
import { officeDate } from "../../i18n/format.ts";
import { createLoad } from "../../ui/loaded.tsx";
import { addDays, daysApart, isWorkingDay, type DaysApart } from "../../working-day.ts";

/** Beyond this a deadline is far whatever the calendar says. */
const FAR_DAYS = 400;

/** Working days from one day to another, the first not counted: negative when it is past. */
export function workingDaysBetween(from: string, to: string, apart: DaysApart): number {
  const [start, end, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  let count = 0;
  let day = start;
  for (let step = 0; day < end && step < FAR_DAYS; step++) {
    day = addDays(day, 1);
    if (isWorkingDay(day, apart)) count++;
  }
  // a deadline on a rest day that has just passed is a day late all the same
  return sign * (sign < 0 ? Math.max(1, count) : count);
}

/** Deadlines of outgoing documents, in working days of this office's calendar. */
export function createDeadlines(): Accessor<
  (document: { dueOn?: string | undefined; state: string }) => Deadline | undefined
> {
  const today = officeDate(Date.now());
  const calendar = createLoad(
    () => Number(today.slice(0, 4)),
    (year) => Promise.all([year, year + 1].map((one) => get<InferOutput<typeof YearCalendar>>(`/api/calendar/${one}`))),
  );
  return createMemo(() => {
    const apart = daysApart(calendar.data() ?? []);
    return ({ dueOn, state }) => {
      if (dueOn === undefined) return undefined;
      if (state === "issued" || state === "void") return undefined;
      return { dueOn, workingDaysLeft: workingDaysBetween(today, dueOn, apart) };
    };
  });
}
