import type { Cx } from "@vanthu/platform/context.ts";
import { require } from "@vanthu/platform/permission.ts";
import { REPORT_WEEKS, ReportWeekEntity } from "./item.ts";
import type { WaitingReport } from "./week-schema.ts";

/** The last week's report while nobody has confirmed it. One read. */
export async function reportWaiting(cx: Cx): Promise<WaitingReport | undefined> {
  require(cx, "report.submit");
  const { items } = await cx.store.query(ReportWeekEntity, REPORT_WEEKS, { limit: 1, descending: true });
  const [last] = items;
  return last?.state === "made" ? { week: last.week, commentUntil: last.commentUntil } : undefined;
}
