import * as v from "valibot";
import { entity, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { AmendDay } from "./schema.ts";

export const CALENDAR_KEY: LocalKey = ["calendar", "amendments"];

/** What an office changed in the calendar, all years in one item: a deadline may lie in the next year. */
export const CalendarEntity = entity({
  name: "Calendar",
  schema: v.object({ days: v.pipe(v.array(AmendDay), v.maxLength(500)) }),
  key: () => CALENDAR_KEY,
});
