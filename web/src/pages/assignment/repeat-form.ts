import type { RepeatRule } from "@vanthu/office/assignment/template-schema.ts";

/** The fields in which one says how work repeats, as text; `never`: given by hand. */
export interface RepeatForm {
  every: "never" | RepeatRule["every"];
  weekday: string;
  dayKind: "date" | "weekday";
  date: string;
  nth: string;
  month: string;
  daysAhead: string;
  from: string;
}

export const NO_REPEAT: RepeatForm = {
  every: "month",
  weekday: "5",
  dayKind: "date",
  date: "25",
  nth: "last",
  month: "1",
  daysAhead: "5",
  from: "",
};

interface Repeat {
  rule: RepeatRule;
  daysAhead: number;
  from: string;
}

/** What the fields say, as the server takes it; undefined for what is given by hand. */
export function repeatOf(form: RepeatForm): Repeat | undefined {
  if (form.every === "never") return undefined;
  return { rule: ruleOf(form), daysAhead: Number(form.daysAhead), from: form.from };
}

/** The fields for what the server keeps. */
export function formOf(repeat: Repeat | undefined): RepeatForm {
  if (repeat === undefined) return { ...NO_REPEAT, every: "never" };
  const { rule, daysAhead, from } = repeat;
  const form = { ...NO_REPEAT, every: rule.every, daysAhead: String(daysAhead), from };
  if (rule.every === "week") return { ...form, weekday: String(rule.weekday) };
  const month = rule.every === "month" ? form.month : String(rule.month);
  return rule.day.kind === "date"
    ? { ...form, month, dayKind: "date", date: String(rule.day.date) }
    : { ...form, month, dayKind: "weekday", nth: String(rule.day.nth), weekday: String(rule.day.weekday) };
}

function ruleOf({ every, weekday, dayKind, date, nth, month }: RepeatForm): RepeatRule {
  if (every === "week") return { every, weekday: Number(weekday) };
  const turn = ([1, 2, 3, 4] as const).find((one) => String(one) === nth) ?? "last";
  const day =
    dayKind === "date"
      ? ({ kind: "date", date: Number(date) } as const)
      : ({ kind: "weekday", nth: turn, weekday: Number(weekday) } as const);
  if (every === "quarter" || every === "year") return { every, month: Number(month), day };
  return { every: "month", day };
}
