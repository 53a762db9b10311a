import * as v from "valibot";

/** Week of a report, `2026-W47`: the ISO week its last day lies in, so that each day the unit may choose gives one a week. */
export const WeekKey = v.pipe(v.string(), v.regex(/^20\d{2}-W(?:0[1-9]|[1-4]\d|5[0-3])$/));
export type WeekKey = v.InferOutput<typeof WeekKey>;

/**
 * open (đang trong tuần, figures move) → made (đã lập, figures frozen, the unit may comment) → confirmed (đã xác nhận) →
 * sent (đã gửi tỉnh). An office without a province ends at confirmed.
 */
export const ReportState = v.picklist(["open", "made", "confirmed", "sent"]);
export type ReportState = v.InferOutput<typeof ReportState>;

/** A week as lists show it. `label` is not given: the SPA writes "Tuần 47". */
export const WeekLine = v.object({
  week: WeekKey,
  /** First and last day, both counted. */
  from: v.string(),
  to: v.string(),
  state: ReportState,
  madeAt: v.optional(v.string()),
  received: v.number(),
  issued: v.number(),
});
export type WeekLine = v.InferOutput<typeof WeekLine>;

/** Newest first; the first is the week running. */
export const WeekList = v.object({ items: v.array(WeekLine), next: v.optional(WeekKey) });
export type WeekList = v.InferOutput<typeof WeekList>;

export const WeekListQuery = v.object({ before: v.optional(WeekKey) });

/** A report made and not yet confirmed; it goes up by itself when the time for comments is over. */
export const WaitingReport = v.object({ week: WeekKey, commentUntil: v.string() });
export type WaitingReport = v.InferOutput<typeof WaitingReport>;
