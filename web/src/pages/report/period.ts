import type { PeriodKind } from "@vanthu/office/report/period-schema.ts";

/** The periods of Decree 09/2019, and the week, which no decree fixes. */
export const PERIOD_KINDS: readonly PeriodKind[] = ["month", "quarter", "half", "nineMonths", "year"];

/** A period by the month it ends in (on the 14th), counted from the year 0: so the one before is a subtraction. */
interface Rule {
  /** Months from one period to the next. */
  step: number;
  /** The month of the year it ends in, 0 for January; any month of that place in `step`. */
  endsIn: number;
  key: (year: number, month: number) => string;
}

const RULES: Record<PeriodKind, Rule> = {
  month: { step: 1, endsIn: 0, key: (year, month) => `${year}-${String(month + 1).padStart(2, "0")}` },
  quarter: { step: 3, endsIn: 2, key: (year, month) => `${year}-Q${(month + 1) / 3}` },
  half: { step: 6, endsIn: 5, key: (year, month) => `${year}-H${(month + 1) / 6}` },
  nineMonths: { step: 12, endsIn: 8, key: (year) => `${year}-9M` },
  year: { step: 12, endsIn: 11, key: (year) => String(year) },
};

function keyAt(kind: PeriodKind, end: number): string {
  return RULES[kind].key(Math.floor(end / 12), end % 12);
}

/** The month a period ends in; undefined where the key is none of this kind. */
function endOf(kind: PeriodKind, key: string): number | undefined {
  const year = Number(key.slice(0, 4));
  const months = Array.from({ length: 12 }, (_, month) => year * 12 + month);
  return months.find((end) => end % RULES[kind].step === RULES[kind].endsIn && keyAt(kind, end) === key);
}

/** The last period whose 14th has passed on this day (`YYYY-MM-DD`): the one a report is written about. */
export function lastComplete(kind: PeriodKind, today: string): string {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  const { step, endsIn } = RULES[kind];
  const end = year * 12 + month - 1 - (day < 15 ? 1 : 0);
  return keyAt(kind, end - ((end - endsIn + step) % step));
}

/** The period so many before (−1) or after (1). */
export function neighbour(kind: PeriodKind, key: string, by: 1 | -1): string | undefined {
  const end = endOf(kind, key);
  return end === undefined ? undefined : keyAt(kind, end + by * RULES[kind].step);
}
