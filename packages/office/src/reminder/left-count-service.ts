import type { Cx } from "@vanthu/platform/context.ts";
import { CARE_KEY, CareReportEntity } from "./care-item.ts";

/** Open work nobody at work has, or without a date, as of last night; undefined before the first. What the province sees. */
export async function countLeft(cx: Cx): Promise<number | undefined> {
  return (await cx.store.get(CareReportEntity, CARE_KEY))?.left;
}
