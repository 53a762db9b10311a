import * as v from "valibot";
import { CivilDate } from "../field.ts";

/** Asks a unit to remind. */
export const REMINDERS_DUE = "reminder.due";
/** Has a unit look over its open documents, from the beginning or from where it left off. */
export const CARE_SWEEP_DUE = "reminder.sweep_due";
/** Tells a province how many pieces of work climbed to it. */
export const WORK_ESCALATED = "reminder.work_escalated";

export const Escalated = v.object({ on: CivilDate, count: v.pipe(v.number(), v.integer(), v.minValue(1)) });
