import { expect, test } from "vitest";
import { monthsUntil } from "./month.ts";

test("the months to choose begin with this one and go back over the new year", () => {
  expect(monthsUntil("2027-01-15").slice(0, 3)).toEqual(["2027-01", "2026-12", "2026-11"]);
  expect(monthsUntil("2027-01-15").at(-1)).toBe("2026-01");
});
