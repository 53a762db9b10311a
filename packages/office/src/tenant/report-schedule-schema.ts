import * as v from "valibot";
import { line } from "../field.ts";

/** When a unit's weekly report is made (lịch lập báo cáo), in Asia/Ho_Chi_Minh, and who has a mail with the link. */
export const ReportTime = v.object({
  /** 1 Monday … 7 Sunday. The report's week ends on this day. */
  weekday: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
  hour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
  /** Hours the unit may comment before the report goes up. */
  commentHours: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(167)),
  mailTo: v.pipe(v.array(v.pipe(line(100), v.email())), v.maxLength(20)),
});
export type ReportTime = v.InferOutput<typeof ReportTime>;

/** ReportSchedule (lịch lập báo cáo) as the page shows it. */
export const ReportSchedule = v.object({ ...ReportTime.entries, nextDueAt: v.string() });
export type ReportSchedule = v.InferOutput<typeof ReportSchedule>;
