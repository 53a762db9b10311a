import { expect, test } from "vitest";
import { sortUnits } from "./sort-units.ts";

type Row = Parameters<typeof sortUnits>[0][number];

const unit = (given: Pick<Row, "name" | "rank" | "onTimePercent">): Row => ({
  tenantId: given.name as Row["tenantId"],
  state: given.rank === undefined ? "notSent" : "sent",
  ...given,
});

const rows: Row[] = [
  { name: "UBND xã Đông Bắc", rank: 2, onTimePercent: 91.5 },
  { name: "UBND xã An Bình" },
  { name: "UBND xã Dũng Tiến", rank: 1, onTimePercent: 97 },
  { name: "UBND xã Bảo Lý", rank: 2, onTimePercent: null },
].map(unit);

const names = (sorted: ReturnType<typeof sortUnits>): string[] => sorted.map(({ name }) => name.slice(8));

test("units with equal places stand by name, those that sent nothing last", () => {
  expect(names(sortUnits(rows, { key: "rank", direction: "ascending" }))).toEqual([
    "Dũng Tiến",
    "Bảo Lý",
    "Đông Bắc",
    "An Bình",
  ]);
});

test("a unit without the figure is last whichever way one sorts", () => {
  const up = names(sortUnits(rows, { key: "onTime", direction: "ascending" }));
  const down = names(sortUnits(rows, { key: "onTime", direction: "descending" }));

  expect(up).toEqual(["Đông Bắc", "Dũng Tiến", "An Bình", "Bảo Lý"]);
  expect(down).toEqual(["Dũng Tiến", "Đông Bắc", "An Bình", "Bảo Lý"]);
});

test("names go by the Vietnamese alphabet: Đ after D", () => {
  expect(names(sortUnits(rows, { key: "name", direction: "ascending" }))).toEqual([
    "An Bình",
    "Bảo Lý",
    "Dũng Tiến",
    "Đông Bắc",
  ]);
});
