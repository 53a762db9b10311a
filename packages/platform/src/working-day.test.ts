import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilDateOf, dayNumber } from "./office-time.ts";
import { addWorkingDays, isWorkingDay, nextWorkingDay, officeCalendar, workingDaysBetween } from "./working-day.ts";

const calendar = officeCalendar();
const dates = fc.integer({ min: dayNumber("2024-06-01"), max: dayNumber("2029-06-01") }).map((day) => civilDateOf(day));
const workingDates = dates.filter((date) => isWorkingDay(date, calendar));
const counts = fc.integer({ min: -120, max: 120 });

describe("a working day", () => {
  it.each([
    ["2026-01-09", true, "a Friday"],
    ["2026-01-10", true, "a Saturday worked for 2 January"],
    ["2026-01-11", false, "a Sunday"],
    ["2026-01-02", false, "a Friday given off"],
    ["2026-01-17", false, "a Saturday"],
    ["2026-02-18", false, "a Wednesday of Tết"],
    ["2026-04-27", false, "a Monday given for a holiday on a Sunday"],
    ["2028-02-29", true, "a leap day"],
    ["2026-12-31", true, "the last day of a year"],
  ])("%s: %s, %s", (date, worked) => {
    expect(isWorkingDay(date, calendar)).toBe(worked);
  });

  it("follows the amendments of its own calendar only", () => {
    const amended = officeCalendar([
      { on: "2026-11-23", kind: "compensation", name: "Nghỉ hoán đổi", source: "Thông báo thử", provisional: false },
      { on: "2026-11-28", kind: "worked", name: "Làm bù", source: "Thông báo thử", provisional: false },
    ]);

    expect([isWorkingDay("2026-11-23", amended), isWorkingDay("2026-11-28", amended)]).toEqual([false, true]);
    expect([isWorkingDay("2026-11-23", calendar), isWorkingDay("2026-11-28", calendar)]).toEqual([true, false]);
  });

  it("is not told for a day that does not exist", () => {
    expect(() => isWorkingDay("2026-02-30", calendar)).toThrow(RangeError);
    expect(() => isWorkingDay("hôm nay", calendar)).toThrow(RangeError);
  });
});

describe("working days added", () => {
  it.each([
    ["2026-02-12", 2, "2026-02-23", "over Tết"],
    ["2026-08-21", 1, "2026-08-22", "onto a worked Saturday"],
    ["2026-08-28", 1, "2026-09-03", "over the National Day"],
    ["2026-12-31", 1, "2027-01-04", "over the year's end"],
    ["2026-03-08", 1, "2026-03-09", "from a rest day"],
    ["2026-03-08", 0, "2026-03-08", "none"],
    ["2026-03-08", -1, "2026-03-06", "backwards from a rest day"],
    ["2027-01-04", -1, "2026-12-31", "backwards over the year's end"],
  ])("%s %i → %s, %s", (from, n, due) => {
    expect(addWorkingDays(from, n, calendar)).toBe(due);
  });

  it("end on a working day and take the same way back", () => {
    fc.assert(
      fc.property(workingDates, counts, (from, n) => {
        const to = addWorkingDays(from, n, calendar);

        expect(isWorkingDay(to, calendar)).toBe(true);
        expect(addWorkingDays(to, -n, calendar)).toBe(from);
        expect(workingDaysBetween(from, to, calendar)).toBe(n);
      }),
    );
  });

  it("never end earlier for a later start or for more days", () => {
    fc.assert(
      fc.property(dates, dates, counts, (a, b, n) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];

        expect(addWorkingDays(earlier, n, calendar) <= addWorkingDays(later, n, calendar)).toBe(true);
        expect(addWorkingDays(a, n, calendar) < addWorkingDays(a, n + 1, calendar)).toBe(true);
      }),
    );
  });

  it("are whole", () => {
    expect(() => addWorkingDays("2026-03-09", 1.5, calendar)).toThrow(RangeError);
    expect(() => addWorkingDays("2026-03-09", Number.POSITIVE_INFINITY, calendar)).toThrow(RangeError);
  });
});

describe("working days between", () => {
  it.each([
    ["2026-03-04", "2026-03-06", 2, "Wednesday to Friday"],
    ["2026-03-06", "2026-03-08", 0, "Friday to Sunday"],
    ["2026-03-06", "2026-03-09", 1, "Friday to Monday"],
    ["2026-03-06", "2026-03-06", 0, "a day and itself"],
    ["2026-03-11", "2026-03-06", -3, "Wednesday back to Friday"],
    ["2026-03-07", "2026-03-06", 0, "Saturday back to Friday"],
    ["2026-02-13", "2026-02-23", 1, "over Tết"],
    ["2025-12-31", "2027-01-01", 249, "over a whole year"],
  ])("%s and %s: %i, %s", (a, b, days) => {
    expect(workingDaysBetween(a, b, calendar)).toBe(days);
  });

  it("are those found by walking", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 500 }), (a, length) => {
        const walked = Array.from({ length }, (_, i) => civilDateOf(dayNumber(a) + i + 1));
        const b = walked.at(-1) ?? a;

        expect(workingDaysBetween(a, b, calendar)).toBe(walked.filter((day) => isWorkingDay(day, calendar)).length);
      }),
    );
  });

  it("add up and change sign with direction", () => {
    fc.assert(
      fc.property(dates, dates, dates, (a, b, c) => {
        const between = (from: string, to: string) => workingDaysBetween(from, to, calendar);

        expect(between(a, b) + between(b, a)).toBe(0);
        expect(between(a, b) + between(b, c)).toBe(between(a, c));
      }),
    );
  });
});

describe("the next working day", () => {
  it.each([
    ["2026-03-05", "2026-03-06"],
    ["2026-03-06", "2026-03-09"],
    ["2026-02-13", "2026-02-23"],
    ["2026-04-24", "2026-04-28"],
  ])("after %s is %s", (date, next) => {
    expect(nextWorkingDay(date, calendar)).toBe(next);
  });
});
