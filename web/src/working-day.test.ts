import { expect, test } from "vitest";
import { addWorkingDays, daysApart, isWorkingDay } from "./working-day.ts";

const day = (on: string, kind: "holiday" | "worked") => ({ on, kind, name: "", provisional: false, amended: false });
const apart = daysApart([{ year: 2026, days: [day("2026-11-30", "holiday"), day("2026-12-05", "worked")] }]);

test("an office works Monday to Friday, but not on holidays, and on the days worked instead", () => {
  expect(
    ["2026-11-27", "2026-11-28", "2026-11-29", "2026-11-30", "2026-12-05"].map((on) => isWorkingDay(on, apart)),
  ).toEqual([true, false, false, false, true]);
});

test("working days are counted from the day after, over weekends and holidays", () => {
  expect(addWorkingDays("2026-11-27", 1, apart)).toBe("2026-12-01");
  expect(addWorkingDays("2026-11-25", 3, apart)).toBe("2026-12-01");
  expect(addWorkingDays("2026-12-04", 1, apart)).toBe("2026-12-05");
  expect(addWorkingDays("2026-11-25", 0, apart)).toBe("2026-11-25");
});
