import type { HandlingDefaults } from "@vanthu/office/incoming/defaults-schema.ts";
import { readTime } from "../../../i18n/time-entry.ts";
import type { FormError } from "../../../ui/error-summary.tsx";
import { t } from "./words.ts";

/** What stands in the fields: numbers as they are typed. */
export interface DefaultsEntry {
  throughOffice: boolean;
  acrossUnits: boolean;
  instructorId: string;
  days: string;
  express: string;
  rush: string;
  urgent: string;
  byType: readonly { typeName: string; days: string }[];
  morningFrom: string;
  morningTo: string;
  afternoonFrom: string;
  afternoonTo: string;
}

export function entryOf(set: HandlingDefaults): DefaultsEntry {
  return {
    throughOffice: set.throughOffice,
    acrossUnits: set.acrossUnits ?? false,
    instructorId: set.instructorId ?? "",
    days: String(set.days),
    express: String(set.urgentHours.express),
    rush: String(set.urgentHours.rush),
    urgent: String(set.urgentHours.urgent),
    byType: set.daysByType.map(({ typeName, days }) => ({ typeName, days: String(days) })),
    morningFrom: set.hours.morning.from,
    morningTo: set.hours.morning.to,
    afternoonFrom: set.hours.afternoon.from,
    afternoonTo: set.hours.afternoon.to,
  };
}

/** What is wrong with the entry, each beside its field. */
export function problemsOf(entry: DefaultsEntry): FormError[] {
  const within = (text: string, most: number): boolean =>
    /^\d+$/u.test(text) && Number(text) >= 1 && Number(text) <= most;
  const found: FormError[] = [];
  if (!within(entry.days, 250)) found.push({ id: "days", text: t("daysWrong") });
  for (const id of ["express", "rush", "urgent"] as const)
    if (!within(entry[id], 200)) found.push({ id, text: t("hoursWrong") });
  if (entry.byType.some(({ typeName, days }) => typeName.trim() === "" || !within(days, 250)))
    found.push({ id: "byType", text: t("typeWrong") });
  const clock = [entry.morningFrom, entry.morningTo, entry.afternoonFrom, entry.afternoonTo];
  const inOrder = clock.every(
    (time, at) => readTime(time) === time && (at === 0 || (clock[at - 1] ?? "") < time || at === 2),
  );
  if (!inOrder || entry.morningTo > entry.afternoonFrom) found.push({ id: "morningFrom", text: t("clockWrong") });
  return found;
}

/** As the server takes it. */
export function bodyOf(entry: DefaultsEntry, version: number): object {
  return {
    hours: {
      morning: { from: entry.morningFrom, to: entry.morningTo },
      afternoon: { from: entry.afternoonFrom, to: entry.afternoonTo },
    },
    urgentHours: { express: Number(entry.express), rush: Number(entry.rush), urgent: Number(entry.urgent) },
    days: Number(entry.days),
    daysByType: entry.byType.map(({ typeName, days }) => ({ typeName: typeName.trim(), days: Number(days) })),
    acrossUnits: entry.acrossUnits,
    throughOffice: entry.throughOffice,
    ...(entry.instructorId !== "" && { instructorId: entry.instructorId }),
    version,
  };
}
