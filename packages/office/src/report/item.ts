import * as v from "valibot";
import { entity, type ItemOf, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { Sha256 } from "../field.ts";
import { Counts } from "./counts.ts";
import { ReportComment, SeriesPoint } from "./schema.ts";
import { WeekKey } from "./week-schema.ts";

const Percent = v.nullable(v.number());

/** What the next week's report is compared with. */
const Compared = v.object({
  received: v.number(),
  registeredInTime: Percent,
  onTime: Percent,
  overdue: v.number(),
  issued: v.number(),
  axis: Percent,
});
export type Compared = v.InferOutput<typeof Compared>;

export const REPORT_WEEKS = "report-weeks";

/** A week's report as lists show it, and where it stands on its way; the only part of it that changes. */
export const ReportWeekEntity = entity({
  name: "ReportWeek",
  schema: v.object({
    week: WeekKey,
    from: v.string(),
    to: v.string(),
    state: v.picklist(["made", "confirmed", "sent"]),
    madeAt: v.string(),
    sha256: Sha256,
    commentUntil: v.string(),
    compared: Compared,
    /** Counts of the last day at the hour it was made: what came later that day is told by the next report. */
    lastDay: v.object({ received: v.number(), issued: v.number() }),
    confirmedAt: v.optional(v.string()),
    confirmedByName: v.optional(v.string()),
    sentAt: v.optional(v.string()),
  }),
  key: ({ week }) => weekKey(week),
});
export type ReportWeek = ItemOf<typeof ReportWeekEntity>;

export function weekKey(week: string): LocalKey {
  return [REPORT_WEEKS, week];
}

/** Frozen: what the report's SHA-256 is of. Written once, never changed. */
export const FrozenReport = v.object({
  week: WeekKey,
  from: v.string(),
  to: v.string(),
  officeName: v.string(),
  madeAt: v.string(),
  counts: Counts,
  series: v.array(SeriesPoint),
  afterCut: v.object({ received: v.number(), issued: v.number() }),
});
export type FrozenReport = v.InferOutput<typeof FrozenReport>;

export const FrozenReportEntity = entity({
  name: "FrozenReport",
  schema: FrozenReport,
  key: ({ week }) => [reportPartition(week), "figures"],
});

export const ReportCommentEntity = entity({
  name: "ReportComment",
  schema: v.object({ week: WeekKey, ...ReportComment.entries }),
  key: ({ week, id }) => [reportPartition(week), `comment#${id}`],
});

/** Holds a week's frozen figures, its comments and its history. */
export function reportPartition(week: string): string {
  return `report#${week}`;
}
