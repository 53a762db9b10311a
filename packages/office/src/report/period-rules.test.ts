import { expect, test } from "vitest";
import { periodOf } from "./period-rules.ts";

test.each([
  ["month", "2026-11", "2026-10-15", "2026-11-14"],
  ["month", "2026-01", "2025-12-15", "2026-01-14"],
  ["quarter", "2026-Q1", "2025-12-15", "2026-03-14"],
  ["quarter", "2026-Q4", "2026-09-15", "2026-12-14"],
  ["half", "2026-H1", "2025-12-15", "2026-06-14"],
  ["half", "2026-H2", "2026-06-15", "2026-12-14"],
  ["nineMonths", "2026-9M", "2025-12-15", "2026-09-14"],
  ["year", "2026", "2025-12-15", "2026-12-14"],
] as const)("NĐ 09/2019: the %s %s has data from %s to %s", (kind, key, from, to) => {
  expect(periodOf(kind, key)).toEqual({ from, to });
});

test("a key of another kind of period is none", () => {
  expect(() => periodOf("month", "2026-Q4")).toThrow("report.period_unknown");
  expect(() => periodOf("year", "2026-11")).toThrow("report.period_unknown");
});
