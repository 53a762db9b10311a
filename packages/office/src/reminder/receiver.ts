import type { Receiver } from "@vanthu/platform/tenant-message.ts";
import type { DatedWorkSource } from "../dated-work.ts";
import { keepEscalated } from "./escalated-service.ts";
import { REMINDERS_DUE, WORK_ESCALATED } from "./reminder-message.ts";
import { runReminders } from "./run-service.ts";

/** What the schedule asks of a unit, and what a unit tells its province. Heard twice, each changes nothing. */
export function reminderReceivers(sources: readonly DatedWorkSource[]): readonly Receiver[] {
  return [
    { name: "reminder.run", on: REMINDERS_DUE, receive: (cx) => runReminders(cx, sources) },
    { name: "reminder.keep_escalated", on: WORK_ESCALATED, receive: (cx, message) => keepEscalated(cx, message) },
  ];
}
