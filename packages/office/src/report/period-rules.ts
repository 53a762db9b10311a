import type { CivilDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { PeriodKind } from "./period-schema.ts";

export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Data run from the 15th of the month before the period's first to the 14th of its last (NĐ 09/2019/NĐ-CP Điều 12). */
const MONTHS: Readonly<Record<PeriodKind, RegExp>> = {
  month: /^(\d{4})-(\d{2})$/,
  quarter: /^(\d{4})-Q([1-4])$/,
  half: /^(\d{4})-H([12])$/,
  nineMonths: /^(\d{4})-(9M)$/,
  year: /^(\d{4})$/,
};

/**
 * The days a periodic report covers: November 2026 is 15/10/2026 to 14/11/2026, the year 2026 is 15/12/2025 to
 * 14/12/2026.
 * @throws Refusal `report.period_unknown` for a key that is none of the kind
 */
export function periodOf(kind: PeriodKind, key: string): Period {
  const match = MONTHS[kind].exec(key);
  if (!match) throw new Refusal("input", "report.period_unknown");
  const [first, last] = monthsOf(kind, Number(match[2]));
  const year = Number(match[1]);
  return {
    from: first === 1 ? day(year - 1, 12, 15) : day(year, first - 1, 15),
    to: day(year, last, 14),
  };
}

function monthsOf(kind: PeriodKind, part: number): readonly [first: number, last: number] {
  switch (kind) {
    case "month":
      return [part, part];
    case "quarter":
      return [part * 3 - 2, part * 3];
    case "half":
      return [part * 6 - 5, part * 6];
    case "nineMonths":
      return [1, 9];
    case "year":
      return [1, 12];
  }
}

function day(year: number, month: number, date: number): CivilDate {
  return `${String(year)}-${String(month).padStart(2, "0")}-${String(date)}`;
}
