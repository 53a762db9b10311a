import { expect, test } from "vitest";
import { workingDaysBetween } from "./deadline.ts";

const WEDNESDAY = "2026-11-25";
const NONE = new Map<string, "holiday">();

test.each([
  ["2026-11-25", 0],
  ["2026-11-27", 2],
  ["2026-11-30", 3],
  ["2026-11-24", -1],
  ["2026-11-20", -3],
  ["2026-11-22", -3],
])("from Wednesday 25 November to %s are %i working days", (to, days) => {
  expect(workingDaysBetween(WEDNESDAY, to, NONE)).toBe(days);
});

test("a holiday does not count, a swapped Saturday does", () => {
  const apart = new Map([
    ["2026-11-26", "holiday"],
    ["2026-11-28", "worked"],
  ] as const);

  expect(workingDaysBetween(WEDNESDAY, "2026-11-30", apart)).toBe(3);
});

test("a deadline of last Sunday is late on Monday", () => {
  expect(workingDaysBetween("2026-11-23", "2026-11-22", NONE)).toBe(-1);
});
