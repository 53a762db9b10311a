import type { HistoryEntry } from "@vanthu/office/audit/schema.ts";
import { history as en } from "../i18n/en/history.ts";
import { date } from "../i18n/format.ts";
import { words } from "../i18n/language.ts";
import { history as vi } from "../i18n/vi/history.ts";

const t = words({ vi, en });

const KINDS = new Set(["absence", "ledger", "rule"]);

/** What absences, the ledger of evidence and the rule book say of a step beside who took it. */
export function peopleHappening({ type, data }: HistoryEntry): string[] {
  if (!KINDS.has(type.slice(0, type.indexOf(".")))) return [];
  const text = (key: string): string | undefined => {
    const value = data[key];
    return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
  };
  const said = (key: string, sentence: (value: string) => string): string[] => {
    const value = text(key);
    return value === undefined ? [] : [sentence(value)];
  };
  const [from, until] = [text("from"), text("until")];
  return [
    ...said("name", (name) => name),
    ...said("title", (title) => title),
    ...said("staffName", (name) => name),
    ...(from === undefined || until === undefined ? [] : [t("awayFromTo", date(from), date(until))]),
    ...said("substituteName", (name) => t("substitute", name)),
    ...said("month", monthWords),
    ...said("fromMonth", (month) => t("sinceMonth", monthWords(month))),
    ...said("decision", (decision) => t(decision === "corrected" ? "decidedCorrected" : "decidedKept")),
  ];
}

function monthWords(month: string): string {
  return t("ofMonth", `${Number(month.slice(5))}/${month.slice(0, 4)}`);
}
