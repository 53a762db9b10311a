import { endOfOfficeDay, type CivilDate } from "@vanthu/platform/office-time.ts";
import { nextWorkingDay, type OfficeCalendar } from "@vanthu/platform/working-day.ts";
import type { Assignment } from "./schema.ts";

export type DeadlineColour = "red" | "amber" | "green";

/** Red: over. Amber: due today or on the next working day. Green: later. By the hour where one was set. */
export function colourOf(
  { dueOn, dueAt }: Pick<Assignment, "dueOn" | "dueAt">,
  now: Date,
  today: CivilDate,
  calendar: OfficeCalendar,
): DeadlineColour {
  const over = dueAt === undefined ? endOfOfficeDay(dueOn) : new Date(dueAt);
  if (over <= now) return "red";
  return dueOn <= nextWorkingDay(today, calendar) ? "amber" : "green";
}
