import type { Colleague } from "@vanthu/office/staff/schema.ts";
import { dayMonth, officeDate } from "../i18n/format.ts";
import { t } from "./words.ts";

/** “vắng đến hết 28/11, Bùi Thị Nguyên làm thay”, of an absence now or soon; undefined for who is at work. */
export function absenceWords(absence: Colleague["absence"], now: number = Date.now()): string | undefined {
  if (!absence) return undefined;
  const who = absence.substituteName === undefined ? t("noSubstitute") : t("substitute", absence.substituteName);
  return `${whenAway(absence, officeDate(now))}, ${who}`;
}

function whenAway({ from, until }: NonNullable<Colleague["absence"]>, today: string): string {
  if (from <= today) return until === today ? t("awayToday") : t("awayUntil", dayMonth(until));
  return from === until ? t("awayOn", dayMonth(from)) : t("awayFromTo", dayMonth(from), dayMonth(until));
}
