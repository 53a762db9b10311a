import { expect, test } from "vitest";
import { monthsFrom, monthsUntil } from "./month.ts";

test("the months to choose begin with this one and go back over the new year", () => {
  expect(monthsUntil("2027-01-15").slice(0, 3)).toEqual(["2027-01", "2026-12", "2026-11"]);
  expect(monthsUntil("2027-01-15").at(-1)).toBe("2026-01");
});

test("weights begin with this month or one of the three that follow", () => {
  expect(monthsFrom("2026-11-23")).toEqual(["2026-11", "2026-12", "2027-01", "2027-02"]);
});
