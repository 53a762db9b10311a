import * as v from "valibot";
import { Figures } from "./schema.ts";

/**
 * Periods of NĐ 09/2019/NĐ-CP: month (tháng), quarter (quý), half (6 tháng), nineMonths (9 tháng), year (năm).
 */
export const PeriodKind = v.picklist(["month", "quarter", "half", "nineMonths", "year"]);
export type PeriodKind = v.InferOutput<typeof PeriodKind>;

/** `key`: 2026-11 · 2026-Q4 · 2026-H1 · 2026-9M · 2026 */
export const PeriodQuery = v.object({
  kind: PeriodKind,
  key: v.pipe(v.string(), v.regex(/^20\d{2}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]|9M))?$/)),
});
export type PeriodQuery = v.InferOutput<typeof PeriodQuery>;

/** PeriodReport (báo cáo định kỳ): figures of one period; they move until it is over. */
export const PeriodReport = v.object({
  kind: PeriodKind,
  key: v.string(),
  from: v.string(),
  to: v.string(),
  ...Figures.entries,
});
export type PeriodReport = v.InferOutput<typeof PeriodReport>;
