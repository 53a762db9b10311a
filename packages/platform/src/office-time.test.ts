import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  OFFICE_ZONE,
  addDays,
  civilDateOf,
  dayNumber,
  endOfOfficeDay,
  isCivilDate,
  officeDate,
  officeTimestamp,
  officeYear,
  weekdayOf,
} from "./office-time.ts";

const zoned = new Intl.DateTimeFormat("sv-SE", {
  timeZone: OFFICE_ZONE,
  dateStyle: "short",
  timeStyle: "medium",
});
const instants = fc.date({
  min: new Date("1980-01-01T00:00:00Z"),
  max: new Date("2100-12-31T23:59:59Z"),
  noInvalidDate: true,
});

describe("office time", () => {
  it("turns to the next day at 17:00 UTC", () => {
    expect(officeDate(new Date("2026-03-04T16:59:59.999Z"))).toBe("2026-03-04");
    expect(officeDate(new Date("2026-03-04T17:00:00.000Z"))).toBe("2026-03-05");
  });

  it("opens the new year's registers at midnight of the office, not of UTC", () => {
    expect(officeYear(new Date("2025-12-31T16:59:59Z"))).toBe(2025);
    expect(officeYear(new Date("2025-12-31T17:00:00Z"))).toBe(2026);
  });

  it("writes date and time as the office clock shows them", () => {
    expect(officeTimestamp(new Date("2026-12-31T20:07:09.500Z"))).toBe("2027-01-01 03:07:09");
  });

  it("agrees with the time zone data of the platform", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(officeTimestamp(instant)).toBe(zoned.format(instant));
      }),
      { numRuns: 500 },
    );
  });

  it("ends a civil day at 24:00 of the office, exclusive", () => {
    const end = endOfOfficeDay("2026-02-28");

    expect(end.toISOString()).toBe("2026-02-28T17:00:00.000Z");
    expect(officeDate(new Date(end.getTime() - 1))).toBe("2026-02-28");
    expect(officeDate(end)).toBe("2026-03-01");
  });

  it("refuses an invalid instant and a year that does not fit four digits", () => {
    expect(() => officeDate(new Date(Number.NaN))).toThrow(RangeError);
    expect(() => officeDate(new Date("+010000-01-01T00:00:00Z"))).toThrow(RangeError);
  });
});

describe("civil dates", () => {
  it.each(["2024-02-29", "2000-02-29", "2026-12-31"])("takes %s", (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  it.each([
    "2026-02-29",
    "2100-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "05/02/2026",
    "",
    " 2026-01-01",
  ])("does not take %j", (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(() => dayNumber(text)).toThrow(RangeError);
  });

  it("counts days there and back", () => {
    expect(dayNumber("1970-01-01")).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), (day) => {
        expect(dayNumber(civilDateOf(day))).toBe(day);
      }),
    );
  });

  it("adds days across months, leap days and years", () => {
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  });

  it("names the day of the week, before 1970 too", () => {
    expect(weekdayOf(dayNumber("2026-02-17"))).toBe(2);
    expect(weekdayOf(dayNumber("1969-12-28"))).toBe(0);
  });
});
