import type { ReminderRules } from "@vanthu/office/reminder/schema.ts";

/** The rules as they stand in the fields of the page. */
export interface RulesForm {
  before: string;
  hoursBefore: string;
  onDay: boolean;
  after: ReminderRules["after"];
  digest: boolean;
}

/** What is wrong with the fields; of the steps after the deadline, by their place. */
export interface RulesProblems {
  before?: "wrongBefore";
  hoursBefore?: "wrongHours";
  after: readonly ("wrongDays" | "daysTwice" | undefined)[];
}

const MOST_DAYS = 60;

export function formOf(rules: ReminderRules): RulesForm {
  return { ...rules, before: rules.before.join(", "), hoursBefore: rules.hoursBefore.join(", ") };
}

/** What the fields say, or which of them say nothing that can be meant. */
export function rulesOf(form: RulesForm): { rules: ReminderRules } | { problems: RulesProblems } {
  const before = numbers(form.before, 30, 5);
  const hoursBefore = numbers(form.hoursBefore, 8, 3);
  const days = form.after.map((one) => one.days);
  const after = days.map((day, at) => {
    if (!Number.isInteger(day) || day < 1 || day > MOST_DAYS) return "wrongDays";
    return days.indexOf(day) < at ? "daysTwice" : undefined;
  });
  if (before && hoursBefore && after.every((problem) => problem === undefined)) {
    return { rules: { ...form, before, hoursBefore } };
  }
  return {
    problems: {
      ...(!before && { before: "wrongBefore" }),
      ...(!hoursBefore && { hoursBefore: "wrongHours" }),
      after,
    },
  };
}

function numbers(text: string, largest: number, most: number): number[] | undefined {
  const parts = text.split(/[,;\s]+/u).filter((part) => part !== "");
  const found = parts.map(Number);
  const fits = found.every((one) => Number.isInteger(one) && one >= 1 && one <= largest);
  return fits && found.length <= most && new Set(found).size === found.length ? found : undefined;
}
