import type { RepeatRule } from "@vanthu/office/assignment/template-schema.ts";
import { t } from "./words.ts";

type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Working week first; an office may also work on Saturday or Sunday. */
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 0];

export function weekdayWord(weekday: number): string {
  return t(`weekday${String(weekday) as `${Weekday}`}`);
}

export const TURNS = ["1", "2", "3", "4", "last"] as const;

/** When repeated work is due, as one says it: “Hằng tháng, ngày 25”, “Hằng quý, tháng thứ 3, Thứ sáu cuối tháng”. */
export function repeatWords(rule: RepeatRule): string {
  if (rule.every === "week") return `${t("week")}, ${weekdayWord(rule.weekday)}`;
  const { day } = rule;
  const onDay =
    day.kind === "date" ? t("onDate", day.date) : `${weekdayWord(day.weekday)} ${t(`nth${String(day.nth) as "last"}`)}`;
  const inMonth =
    rule.every === "month" ? [] : [t(rule.every === "quarter" ? "inQuarterMonth" : "inMonth", rule.month)];
  return [t(rule.every), ...inMonth, onDay].join(", ");
}
