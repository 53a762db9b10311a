import fc from "fast-check";
import { expect, test } from "vitest";
import { readTimetable } from "./timetable.ts";

const at = (text: string) => Date.parse(text);
const iso = (instant: number | undefined) => (instant === undefined ? "never" : new Date(instant).toISOString());
const next = (expression: string, after: string, zone = "UTC") =>
  iso(readTimetable(expression, zone, at("2026-01-01T00:00:00Z")).nextAfter(at(after)));

test.each([
  ["a rate counts from its beginning", "rate(15 minutes)", "2026-11-25T02:07:00Z", "2026-11-25T02:15:00.000Z"],
  ["a time that has just come is not the next", "rate(1 hour)", "2026-11-25T02:00:00Z", "2026-11-25T03:00:00.000Z"],
  ["every quarter of an hour", "cron(0/15 * * * ? *)", "2026-11-25T02:07:00Z", "2026-11-25T02:15:00.000Z"],
  ["ranges and lists", "cron(0 8-9,14 ? * MON-FRI *)", "2026-11-27T14:00:00Z", "2026-11-30T08:00:00.000Z"],
  ["weekdays by number: 1 is Sunday", "cron(0 0 ? * 1 *)", "2026-11-25T00:00:00Z", "2026-11-29T00:00:00.000Z"],
  ["the last day of a month", "cron(0 0 L * ? *)", "2026-02-01T00:00:00Z", "2026-02-28T00:00:00.000Z"],
  ["the last Friday of a month", "cron(0 0 ? * 6L *)", "2026-11-01T00:00:00Z", "2026-11-27T00:00:00.000Z"],
  ["the third Monday of a month", "cron(0 0 ? * MON#3 *)", "2026-11-01T00:00:00Z", "2026-11-16T00:00:00.000Z"],
  ["the working day nearest to the 1st", "cron(0 0 1W 11 ? *)", "2026-10-01T00:00:00Z", "2026-11-02T00:00:00.000Z"],
  ["a leap day", "cron(0 0 29 FEB ? *)", "2026-01-01T00:00:00Z", "2028-02-29T00:00:00.000Z"],
  ["a year to come", "cron(0 0 1 1 ? 2040)", "2026-01-01T00:00:00Z", "2040-01-01T00:00:00.000Z"],
  ["a year gone by", "cron(0 0 1 1 ? 2020)", "2026-01-01T00:00:00Z", "never"],
  ["one time", "at(2026-11-27T15:00:30)", "2026-11-25T00:00:00Z", "2026-11-27T15:00:30.000Z"],
])("%s: %s", (_what, expression, after, expected) => {
  expect(next(expression, after)).toBe(expected);
});

test("Friday 15:00 of the office is Friday 08:00 UTC, in every season", () => {
  const friday = "cron(0 15 ? * FRI *)";
  expect(next(friday, "2026-11-25T02:00:00Z", "Asia/Ho_Chi_Minh")).toBe("2026-11-27T08:00:00.000Z");
  expect(next(friday, "2026-07-01T02:00:00Z", "Asia/Ho_Chi_Minh")).toBe("2026-07-03T08:00:00.000Z");
});

test("a zone with summer time keeps the hour its clocks show", () => {
  const morning = "cron(0 9 * * ? *)";
  expect(next(morning, "2026-03-07T15:00:00Z", "America/New_York")).toBe("2026-03-08T13:00:00.000Z");
  expect(next(morning, "2026-03-06T15:00:00Z", "America/New_York")).toBe("2026-03-07T14:00:00.000Z");
});

test("a time that clocks are put forward over is left out", () => {
  expect(next("cron(30 2 * * ? *)", "2026-03-07T12:00:00Z", "America/New_York")).toBe("2026-03-09T06:30:00.000Z");
});

test("a time that clocks show twice counts once", () => {
  const twice = readTimetable("cron(30 1 * * ? *)", "America/New_York", 0);
  const first = twice.nextAfter(at("2026-11-01T00:00:00Z")) ?? 0;
  expect(iso(first)).toBe("2026-11-01T05:30:00.000Z");
  expect(iso(twice.nextAfter(first))).toBe("2026-11-02T06:30:00.000Z");
});

test.each([
  "rate(0 minutes)",
  "rate(1 minutes)",
  "rate(5 minute)",
  "rate(5 weeks)",
  "cron(0 15 * * FRI *)",
  "cron(0 15 ? * ? *)",
  "cron(60 * * * ? *)",
  "cron(0 24 * * ? *)",
  "cron(0 9-8 * * ? *)",
  "cron(0 0 * * ?)",
  "cron(0 0 ? * XYZ *)",
  "at(2026-13-01T00:00:00)",
  "every friday",
])("%s is refused", (expression) => {
  expect(() => readTimetable(expression, "UTC", 0)).toThrow(RangeError);
});

test("a zone there is not is refused", () => {
  expect(() => readTimetable("rate(1 day)", "Asia/Cao_Phong", 0)).toThrow(RangeError);
});

test("the latest time up to an instant is the last of those met going forward", () => {
  const expressions = fc.constantFrom(
    "rate(7 minutes)",
    "cron(0/20 8-11 ? * MON-FRI *)",
    "cron(15 3 1,15 * ? *)",
    "cron(30 1 * * ? *)",
    "cron(30 2 ? * SUN *)",
  );
  const zones = fc.constantFrom("UTC", "Asia/Ho_Chi_Minh", "America/New_York", "Australia/Lord_Howe");
  const from = fc.integer({ min: at("2026-01-01T00:00:00Z"), max: at("2027-01-01T00:00:00Z") });
  fc.assert(
    fc.property(
      expressions,
      zones,
      from,
      fc.integer({ min: 0, max: 20 * 86_400_000 }),
      (expression, zone, after, long) => {
        const timetable = readTimetable(expression, zone, at("2025-12-31T00:00:00Z"));
        let latest: number | undefined;
        for (
          let due = timetable.nextAfter(after);
          due !== undefined && due <= after + long;
          due = timetable.nextAfter(due)
        )
          latest = due;
        expect(timetable.latestUntil(after + long, after)).toBe(latest);
      },
    ),
    { numRuns: 40 },
  );
});
