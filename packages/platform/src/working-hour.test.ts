import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { officeCalendar } from "./working-day.ts";
import { addWorkingMinutes, areWorkingHours, isWorkingTime, workingMinutesBetween } from "./working-hour.ts";

const calendar = officeCalendar();
const hours = { morning: { from: "07:30", to: "11:30" }, afternoon: { from: "13:30", to: "17:00" } };
/** An instant of the office clock. */
const at = (text: string) => new Date(`${text}:00+07:00`);

describe("so many working minutes after an instant", () => {
  test.each([
    ["2026-11-25T08:00", 60, "2026-11-25T09:00"],
    ["2026-11-25T11:00", 60, "2026-11-25T14:00"],
    ["2026-11-25T12:00", 30, "2026-11-25T14:00"],
    ["2026-11-25T09:30", 120, "2026-11-25T11:30"],
    // Friday afternoon; Saturday and Sunday are off.
    ["2026-11-27T16:00", 240, "2026-11-30T10:30"],
    ["2026-11-28T09:00", 60, "2026-11-30T08:30"],
    // Before New Year's Day, a Friday.
    ["2026-12-31T16:30", 60, "2027-01-04T08:00"],
  ])("from %s, %i minutes, it is %s", (from, minutes, then) => {
    expect(addWorkingMinutes(at(from), minutes, hours, calendar)).toEqual(at(then));
  });

  test("none, and a part of one, are refused", () => {
    expect(() => addWorkingMinutes(at("2026-11-25T08:00"), 0, hours, calendar)).toThrow(RangeError);
    expect(() => addWorkingMinutes(at("2026-11-25T08:00"), 1.5, hours, calendar)).toThrow(RangeError);
  });
});

describe("properties", () => {
  const instant = fc.date({ min: new Date("2025-01-01"), max: new Date("2030-12-31"), noInvalidDate: true });
  const minutes = fc.integer({ min: 1, max: 5000 });

  test("between an instant and so many minutes later there are so many", () => {
    fc.assert(
      fc.property(instant, minutes, (from, count) => {
        const then = addWorkingMinutes(from, count, hours, calendar);
        expect(workingMinutesBetween(from, then, hours, calendar)).toBeCloseTo(count, 6);
        expect(workingMinutesBetween(then, from, hours, calendar)).toBeCloseTo(-count, 6);
      }),
      { numRuns: 100 },
    );
  });

  test("more minutes end later, and in two parts at the same instant", () => {
    fc.assert(
      fc.property(instant, minutes, minutes, (from, one, other) => {
        const first = addWorkingMinutes(from, one, hours, calendar);
        const whole = addWorkingMinutes(from, one + other, hours, calendar);
        expect(whole > first).toBe(true);
        expect(addWorkingMinutes(first, other, hours, calendar)).toEqual(whole);
      }),
      { numRuns: 100 },
    );
  });

  test("the last minute is a working one", () => {
    fc.assert(
      fc.property(instant, minutes, (from, count) => {
        const then = addWorkingMinutes(from, count, hours, calendar);
        expect(isWorkingTime(new Date(then.getTime() - 1), hours, calendar)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

test("hours are two stretches of a day, one after the other", () => {
  expect(areWorkingHours(hours)).toBe(true);
  expect(areWorkingHours({ ...hours, morning: { from: "11:30", to: "07:30" } })).toBe(false);
  expect(areWorkingHours({ ...hours, morning: { from: "07:30", to: "14:00" } })).toBe(false);
  expect(areWorkingHours({ ...hours, afternoon: { from: "13:30", to: "25:00" } })).toBe(false);
});
