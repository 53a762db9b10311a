import type { HistoryEntry } from "@vanthu/office/audit/schema.ts";
import { happening, lateBecause } from "../../history/happening.ts";
import { date } from "../../i18n/format.ts";
import { assignment as vi } from "../../i18n/vi/assignment.ts";
import type { Happening } from "../../ui/timeline.tsx";
import { t } from "./words.ts";

type Known = Extract<keyof typeof vi, `assignment.${string}`>;
type Grade = "excellent" | "met" | "notMet";

/** One line of an assignment's history, with what only assignments have: shares, days, grades, words. */
export function assignmentHappening(entry: HistoryEntry, now: number): Happening {
  const line = happening(entry, now);
  const { percent, untilOn, grade, giverName, text, words } = entry.data;
  const said = [text, words].find((one) => typeof one === "string");
  const about = [
    Object.hasOwn(vi, entry.type) ? t(entry.type as Known) : entry.type,
    ...(typeof percent === "number" ? [t("percent", percent)] : []),
    ...(typeof untilOn === "string" ? [t("until", date(untilOn))] : []),
    ...(typeof giverName === "string" ? [t("givenBy", giverName)] : []),
    ...(typeof grade === "string" ? [t(grade as Grade)] : []),
  ];
  const why = entry.data["lateReason"];
  const spoken = [typeof said === "string" ? said : line.text, typeof why === "string" ? lateBecause(why) : undefined];
  return { ...line, title: about.join(", "), text: spoken.filter((one) => one !== undefined).join("; ") || undefined };
}
