import type { Receiver } from "@vanthu/platform/tenant-message.ts";
import * as v from "valibot";
import type { DatedWorkSource } from "../dated-work.ts";
import { keepEscalated } from "./escalated-service.ts";
import { CARE_SWEEP_DUE, REMINDERS_DUE, WORK_ESCALATED } from "./reminder-message.ts";
import { runReminders } from "./run-service.ts";
import { SweepStep } from "./care-schema.ts";
import { firstStep, sweepOn } from "./sweep-service.ts";

const GoOn = v.object({ step: v.optional(SweepStep) });

/** What the schedule asks of a unit, and what a unit tells its province. Heard twice, each changes nothing. */
export function reminderReceivers(sources: readonly DatedWorkSource[]): readonly Receiver[] {
  return [
    { name: "reminder.run", on: REMINDERS_DUE, receive: (cx) => runReminders(cx, sources) },
    {
      name: "reminder.sweep",
      on: CARE_SWEEP_DUE,
      receive: (cx, { payload, at }) => sweepOn(cx, v.parse(GoOn, payload).step ?? firstStep(at)),
    },
    { name: "reminder.keep_escalated", on: WORK_ESCALATED, receive: (cx, message) => keepEscalated(cx, message) },
  ];
}
