import type { Consumer } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import * as v from "valibot";
import { lookAgain } from "./settings-service.ts";
import { ReminderStateEntity, STATE_KEY } from "./item.ts";

/** As far back as a calendar that changed is thought of; what was sent then is known by its key. */
const REWOUND_MS = 14 * 86_400_000;

const Timed = v.object({ dueAt: v.string() });

/** A deadline in hours does not wait for tomorrow's opening. */
async function wakeForHours(cx: Cx, { data }: DomainEvent): Promise<void> {
  if (v.is(Timed, data)) await lookAgain(cx);
}

/** A day off that was announced late moves reminders, also into the past: they are looked for again. */
async function rewind(cx: Cx): Promise<void> {
  const state = await cx.store.get(ReminderStateEntity, STATE_KEY);
  if (!state) return;
  const through = new Date(Date.parse(state.through) - REWOUND_MS).toISOString();
  try {
    await cx.store.write([
      replace(ReminderStateEntity, { ...state, through, toldThrough: state.toldThrough ?? state.through }),
    ]);
  } catch (error) {
    // A run at the same moment counts by the calendar as it stands.
    if (!(error instanceof WriteConflict)) throw error;
  }
  await lookAgain(cx);
}

/** They carry `dueAt` where an hour was set. */
const TIMED = [
  "incoming.arrived",
  "incoming.registered",
  "incoming.due_recounted",
  "incoming.routed",
  "assignment.given",
] as const;

export const reminderConsumers: readonly Consumer[] = [
  ...TIMED.map((on): Consumer => ({ name: "reminder.wake_for_hours", on, handle: wakeForHours })),
  { name: "reminder.rewind", on: "calendar.amended", handle: rewind },
  { name: "reminder.rules_changed", on: "reminder.rules_set", handle: lookAgain },
  { name: "reminder.hours_changed", on: "handling.defaults_set", handle: lookAgain },
];
