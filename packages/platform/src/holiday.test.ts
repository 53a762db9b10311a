import { describe, expect, it } from "vitest";
import { announcedHolidays } from "./holiday-announced.ts";
import { isRestDay } from "./holiday-law.ts";
import { holidaysOf } from "./holiday.ts";
import type { Holiday, HolidayAmendment, HolidayKind } from "./holiday.ts";
import { dayNumber } from "./office-time.ts";

function datesOf(days: readonly Holiday[], ...kinds: HolidayKind[]): string[] {
  return days.filter(({ kind }) => kinds.includes(kind)).map(({ on }) => on.slice(5));
}

function amendment(on: string, kind: HolidayAmendment["kind"], name = "Theo thông báo"): HolidayAmendment {
  return { on, kind, name, source: "Thông báo thử", provisional: false };
}

describe("announced days off", () => {
  it("of 2025 are those of notice 6150", () => {
    const days = holidaysOf(2025);

    expect(datesOf(days, "worked")).toEqual(["04-26"]);
    expect(datesOf(days, "compensation")).toEqual(["05-02"]);
    expect(datesOf(days, "holiday")).toEqual(
      "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 09-01 09-02".split(" "),
    );
  });

  it("of 2026 are those of notice 9441, letter 12729 and resolution 28", () => {
    const days = holidaysOf(2026);

    expect(datesOf(days, "worked")).toEqual(["01-10", "08-22"]);
    expect(datesOf(days, "compensation")).toEqual(["01-02", "04-27", "08-31"]);
    expect(datesOf(days, "holiday")).toEqual(
      "01-01 02-16 02-17 02-18 02-19 02-20 04-26 04-30 05-01 09-01 09-02 11-24".split(" "),
    );
  });

  it("are not provisional, name their source and stand once for a date, in order", () => {
    const dates = announcedHolidays.map(({ on }) => on);

    expect(dates).toEqual([...new Set(dates)].sort());
    expect(announcedHolidays.filter(({ provisional, source }) => provisional || !source)).toEqual([]);
  });

  it("work a rest day for each weekday given off in exchange", () => {
    for (const { on, kind } of announcedHolidays) {
      if (kind === "worked") expect(isRestDay(on)).toBe(true);
      if (kind === "compensation") expect(isRestDay(on)).toBe(false);
    }
    const exchanged = announcedHolidays.filter(({ name }) => name.startsWith("Nghỉ hoán đổi"));
    expect(exchanged).toHaveLength(announcedHolidays.filter(({ kind }) => kind === "worked").length);
  });
});

describe("days off by law", () => {
  it("of 2027 give the two days of Tết on the weekend back on the next working days", () => {
    const days = holidaysOf(2027);

    expect(datesOf(days, "holiday")).toEqual(
      "01-01 02-05 02-06 02-07 02-08 02-09 04-16 04-30 05-01 09-02 09-03 11-24".split(" "),
    );
    expect(datesOf(days, "compensation")).toEqual(["02-10", "02-11", "05-03"]);
    expect(days.every(({ provisional }) => provisional)).toBe(true);
  });

  it("skip holidays when they look for the next working day", () => {
    // 30/4/2033 is a Saturday and 1/5 a Sunday
    expect(datesOf(holidaysOf(2033), "compensation")).toContain("05-02");
    expect(datesOf(holidaysOf(2033), "compensation")).toContain("05-03");
  });

  it.each([
    [2028, "09-01", "Saturday"],
    [2029, "09-03", "Sunday"],
    [2030, "09-03", "Monday"],
    [2031, "09-01", "Tuesday"],
    [2032, "09-03", "Thursday"],
    [2033, "09-01", "Friday"],
    [2037, "09-01", "Wednesday"],
  ])("of %i take %s as second National Day, 2/9 being a %s", (year, second) => {
    const national = holidaysOf(year).filter(({ name }) => name === "Quốc khánh");

    expect(datesOf(national, "holiday")).toEqual(["09-02", second].sort());
  });

  it("know the Culture Day only from 2026", () => {
    expect(datesOf(holidaysOf(2024), "holiday")).not.toContain("11-24");
    expect(datesOf(holidaysOf(2040), "holiday")).toContain("11-24");
  });

  it("give 12 days a year and one weekday for each of them that falls on a rest day", () => {
    for (let year = 2027; year <= 2100; year += 1) {
      const days = holidaysOf(year);
      const holidays = days.filter(({ kind }) => kind === "holiday");
      const compensations = days.filter(({ kind }) => kind === "compensation");

      expect(holidays).toHaveLength(12);
      expect(compensations).toHaveLength(holidays.filter(({ on }) => isRestDay(on)).length);
      expect(compensations.filter(({ on }) => isRestDay(on))).toEqual([]);
      expect(new Set(days.map(({ on }) => dayNumber(on))).size).toBe(days.length);
    }
  });

  it("are not known outside the lunar calendar", () => {
    expect(() => holidaysOf(2101)).toThrow(RangeError);
  });
});

describe("an administrator's amendment", () => {
  it("adds a day and takes one away, of announced years and of computed ones", () => {
    const amendments = [
      amendment("2026-11-23", "compensation"),
      amendment("2026-11-28", "worked"),
      amendment("2027-02-10", "removed"),
    ];

    expect(datesOf(holidaysOf(2026, amendments), "compensation", "worked")).toEqual(
      "01-02 01-10 04-27 08-22 08-31 11-23 11-28".split(" "),
    );
    expect(datesOf(holidaysOf(2027, amendments), "compensation")).toEqual(["02-11", "05-03"]);
    expect(datesOf(holidaysOf(2027), "compensation")).toContain("02-10");
  });

  it("replaces what stands on its day, the last one last", () => {
    const days = holidaysOf(2027, [
      amendment("2027-02-05", "worked", "Trước"),
      amendment("2027-02-05", "holiday", "Tết Nguyên đán Đinh Mùi"),
    ]).filter(({ on }) => on === "2027-02-05");

    expect(days).toEqual([
      {
        on: "2027-02-05",
        kind: "holiday",
        name: "Tết Nguyên đán Đinh Mùi",
        source: "Thông báo thử",
        provisional: false,
      },
    ]);
  });

  it("has no effect on other years", () => {
    expect(holidaysOf(2028, [amendment("2027-02-05", "worked")])).toEqual(holidaysOf(2028));
  });
});
