import type { UnitRow } from "@vanthu/office/report/province-schema.ts";
import type { InferOutput } from "valibot";

type Row = InferOutput<typeof UnitRow>;

export type UnitSortKey = "rank" | "name" | "received" | "overdue" | "onTime" | "registeredInTime" | "axis";

const VALUE: Record<Exclude<UnitSortKey, "name">, (row: Row) => number | null | undefined> = {
  rank: (row) => row.rank,
  received: (row) => row.figures?.received,
  overdue: (row) => row.figures?.overdue,
  onTime: (row) => row.onTimePercent,
  registeredInTime: (row) => row.registeredInTimePercent,
  axis: (row) => row.axisPercent,
};

const byName = new Intl.Collator("vi");

/** Units in the order of one column; those without the figure stand last whichever way, and equal ones go by name. */
export function sortUnits(
  rows: readonly Row[],
  { key, direction }: { key: UnitSortKey; direction: "ascending" | "descending" },
): Row[] {
  const sign = direction === "ascending" ? 1 : -1;
  return [...rows].sort((one, other) => {
    if (key === "name") return sign * byName.compare(one.name, other.name);
    const [first, second] = [VALUE[key](one), VALUE[key](other)];
    if (typeof first !== "number" || typeof second !== "number") {
      return (
        Number(typeof first !== "number") - Number(typeof second !== "number") || byName.compare(one.name, other.name)
      );
    }
    return sign * (first - second) || byName.compare(one.name, other.name);
  });
}
