import type { ReminderRules } from "@vanthu/office/reminder/schema.ts";

/** The rules as they stand in the fields of the page. */
export interface RulesForm {
  before: string;
  hoursBefore: string;
  onDay: boolean;
  after: ReminderRules["after"];
  digest: boolean;
}

export type RulesProblem = "before" | "hoursBefore" | "after";

export function formOf(rules: ReminderRules): RulesForm {
  return { ...rules, before: rules.before.join(", "), hoursBefore: rules.hoursBefore.join(", ") };
}

/** What the fields say, or which of them say nothing that can be meant. */
export function rulesOf(form: RulesForm): { rules: ReminderRules } | { problems: RulesProblem[] } {
  const before = numbers(form.before, 30, 5);
  const hoursBefore = numbers(form.hoursBefore, 8, 3);
  const days = form.after.map((one) => one.days);
  const daysFit =
    days.every((day) => Number.isInteger(day) && day >= 1 && day <= 60) && new Set(days).size === days.length;
  if (!before || !hoursBefore || !daysFit) {
    return {
      problems: [
        ...(before ? [] : (["before"] as const)),
        ...(hoursBefore ? [] : (["hoursBefore"] as const)),
        ...(daysFit ? [] : (["after"] as const)),
      ],
    };
  }
  return { rules: { ...form, before, hoursBefore } };
}

function numbers(text: string, largest: number, most: number): number[] | undefined {
  const parts = text.split(/[,;\s]+/u).filter((part) => part !== "");
  const found = parts.map(Number);
  const fits = found.every((one) => Number.isInteger(one) && one >= 1 && one <= largest);
  return fits && found.length <= most && new Set(found).size === found.length ? found : undefined;
}
