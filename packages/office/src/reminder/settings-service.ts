import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { require, signedIn } from "@vanthu/platform/permission.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import { expectWork } from "../tenant/work-schedule-service.ts";
import { adoptHours } from "./hours-service.ts";
import { ReminderRulesEntity, RULES_KEY } from "./item.ts";
import { readStoredDefaults } from "../incoming/defaults-service.ts";
import { timed, USUAL_RULES, type TimedRules } from "./rules.ts";
import { ReminderRules } from "./schema.ts";
import * as v from "valibot";

/** By which rules the unit reminds; whoever is reminded may know them. */
export async function readRules(cx: Cx): Promise<ReminderRules> {
  return v.parse(ReminderRules, (await cx.store.get(ReminderRulesEntity, RULES_KEY)) ?? USUAL_RULES);
}

/** The same with the hours of work, which stand in the rules of handling. */
export async function readTimedRules(cx: Cx): Promise<TimedRules> {
  const [rules, { hours }] = await Promise.all([readRules(cx), readStoredDefaults(cx)]);
  return timed(rules, hours);
}

/** As {@link readRules}, for a person. */
export async function showRules(cx: Cx): Promise<ReminderRules> {
  signedIn(cx);
  return readRules(cx);
}

/** Sets them from now on: what fell due before is not sent again. */
export async function setRules(cx: Cx, rules: ReminderRules): Promise<ReminderRules> {
  require(cx, "reminder.configure", "unit.set_up");
  await adoptHours(cx);
  const before = await cx.store.get(ReminderRulesEntity, RULES_KEY);
  await cx.store.write([
    before ? replace(ReminderRulesEntity, { ...rules, version: before.version }) : create(ReminderRulesEntity, rules),
    event(cx, "reminder.rules_set", "reminder"),
  ]);
  return rules;
}

/** A change of hours or of the calendar may bring the next run forward: it is looked at with the next quarter of an hour. */
export async function lookAgain(cx: Cx): Promise<void> {
  await expectWork(cx, "remind", cx.clock.now());
}
