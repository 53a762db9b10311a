import type { Cx } from "@vanthu/platform/context.ts";
import { create, replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { areWorkingHours } from "@vanthu/platform/working-hour.ts";
import { USUAL_DEFAULTS } from "../incoming/default-rules.ts";
import { HANDLING_DEFAULTS_KEY, HandlingDefaultsEntity } from "../incoming/defaults-item.ts";
import { ReminderRulesEntity, RULES_KEY } from "./item.ts";

/**
 * Hours of work that an earlier release kept with the reminders move to the rules of handling, once; where the unit has set
 * those itself, they hold and the others are forgotten. A run at the same moment does the same.
 */
export async function adoptHours(cx: Cx): Promise<void> {
  const stored = await cx.store.get(ReminderRulesEntity, RULES_KEY);
  const { opensAt, closesAt } = stored ?? {};
  if (!stored || opensAt === undefined || closesAt === undefined) return;
  const defaults = await cx.store.get(HandlingDefaultsEntity, HANDLING_DEFAULTS_KEY);
  const { morning, afternoon } = USUAL_DEFAULTS.hours;
  const hours = { morning: { ...morning, from: opensAt }, afternoon: { ...afternoon, to: closesAt } };
  const moves = defaults === undefined && areWorkingHours(hours);
  try {
    await cx.store.write([
      replace(ReminderRulesEntity, { ...stored, opensAt: undefined, closesAt: undefined }),
      ...(moves ? [create(HandlingDefaultsEntity, { ...USUAL_DEFAULTS, hours })] : []),
    ]);
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
  }
}
