import { readCivilDate, writeTimestamp } from "@vanthu/edxml/office-time.ts";
import type { Period } from "./post-office.ts";

const DAY_MS = 86_400_000;

/** `yyyy/MM/dd HH:mm:ss` in office time. */
export function wireTime(milliseconds: number): string {
  return writeTimestamp(new Date(milliseconds).toISOString()) ?? "";
}

/** Both days `yyyy/MM/dd` in office time, both inclusive; what is left out or cannot be read sets no bound. */
export function wirePeriod(fromDate: string | undefined, toDate: string | undefined): Period {
  return { from: startOf(fromDate) ?? -Infinity, until: (startOf(toDate) ?? Infinity) + DAY_MS };
}

function startOf(day: string | undefined): number | undefined {
  const on = day === undefined ? undefined : readCivilDate(day);
  return on === undefined ? undefined : Date.parse(`${on}T00:00:00+07:00`);
}
