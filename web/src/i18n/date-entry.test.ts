import fc from "fast-check";
import { expect, test } from "vitest";
import { date } from "./format.ts";
import { readDate } from "./date-entry.ts";

const TODAY = "2026-11-25";

test.each([
  ["25/11/2026", "2026-11-25"],
  ["5/1/2026", "2026-01-05"],
  ["25-11-26", "2026-11-25"],
  ["25.11.2026", "2026-11-25"],
  ["25 11 2026", "2026-11-25"],
  ["25112026", "2026-11-25"],
  ["251126", "2026-11-25"],
  ["25/11", "2026-11-25"],
  ["2511", "2026-11-25"],
  [" 29/2/2028 ", "2028-02-29"],
])("a typed date is read in its short forms too: %s", (typed, on) => {
  expect(readDate(typed, TODAY)).toEqual({ on });
});

test.each([
  ["31/11/2026", { problem: "no-such-day", month: 11, days: 30 }],
  ["29/2/2026", { problem: "no-such-day", month: 2, days: 28 }],
  ["29/2/1900", { problem: "no-such-day", month: 2, days: 28 }],
  ["0/11/2026", { problem: "no-such-day", month: 11, days: 30 }],
  ["1/13/2026", { problem: "no-such-month", month: 13 }],
  ["2026-11-25", { problem: "unreadable" }],
  ["mai", { problem: "unreadable" }],
  ["1/1/1/1", { problem: "unreadable" }],
  ["   ", { problem: "empty" }],
])("a date that does not exist says what is wrong: %s", (typed, problem) => {
  expect(readDate(typed, TODAY)).toEqual(problem);
});

test("every day of the calendar is read back from how it is written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 54_000 }), (days) => {
      const on = new Date(Date.UTC(1980, 0, 1 + days)).toISOString().slice(0, 10);
      expect(readDate(date(on), TODAY)).toEqual({ on });
    }),
  );
});
