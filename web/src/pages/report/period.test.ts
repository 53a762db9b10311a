import { expect, test } from "vitest";
import { lastComplete, neighbour } from "./period.ts";

test.each([
  ["month", "2026-11-14", "2026-10"],
  ["month", "2026-11-15", "2026-11"],
  ["month", "2026-01-14", "2025-12"],
  ["quarter", "2026-12-14", "2026-Q3"],
  ["quarter", "2026-12-15", "2026-Q4"],
  ["quarter", "2026-02-01", "2025-Q4"],
  ["half", "2026-06-15", "2026-H1"],
  ["half", "2026-06-14", "2025-H2"],
  ["nineMonths", "2026-11-23", "2026-9M"],
  ["nineMonths", "2026-09-14", "2025-9M"],
  ["year", "2026-12-15", "2026"],
  ["year", "2026-12-14", "2025"],
] as const)("the last complete %s on %s is %s", (kind, today, key) => {
  expect(lastComplete(kind, today)).toBe(key);
});

test.each([
  ["month", "2026-01", "2025-12", "2026-02"],
  ["quarter", "2026-Q1", "2025-Q4", "2026-Q2"],
  ["half", "2026-H1", "2025-H2", "2026-H2"],
  ["nineMonths", "2026-9M", "2025-9M", "2027-9M"],
  ["year", "2026", "2025", "2027"],
] as const)("beside the %s %s stand %s and %s", (kind, key, before, after) => {
  expect([neighbour(kind, key, -1), neighbour(kind, key, 1)]).toEqual([before, after]);
});

test("a key of another kind has no neighbours", () => {
  expect(neighbour("quarter", "2026-11", 1)).toBeUndefined();
  expect(neighbour("half", "2026-H3", -1)).toBeUndefined();
});
