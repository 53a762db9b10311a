import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilDateOf, dayNumber } from "./office-time.ts";
import { longDate, parseShortDate, shortDate } from "./vietnamese-date.ts";

describe("a date in words", () => {
  it.each([
    ["2026-02-05", "ngày 05 tháng 02 năm 2026"],
    ["2026-01-31", "ngày 31 tháng 01 năm 2026"],
    ["2026-03-09", "ngày 09 tháng 3 năm 2026"],
    ["2026-09-10", "ngày 10 tháng 9 năm 2026"],
    ["2026-12-01", "ngày 01 tháng 12 năm 2026"],
  ])("takes a leading zero for days below 10 and months 1 and 2 only: %s", (date, words) => {
    expect(longDate(date)).toBe(words);
  });

  it("is refused for a day that does not exist", () => {
    expect(() => longDate("2026-02-30")).toThrow(RangeError);
  });
});

describe("a date in figures", () => {
  it("has two figures for day and month", () => {
    expect(shortDate("2026-02-05")).toBe("05/02/2026");
  });

  it("is refused for a day that does not exist", () => {
    expect(() => shortDate("05/02/2026")).toThrow(RangeError);
  });

  it.each(["05/02/2026", "5/2/2026", " 5-2-2026 ", "05.02.2026"])("is read from %j", (typed) => {
    expect(parseShortDate(typed)).toBe("2026-02-05");
  });

  it.each(["31/02/2026", "29/02/2026", "00/01/2026", "01/13/2026", "5/2/26", "5/2-2026", "2026-02-05", "hôm nay", ""])(
    "is not read from %j",
    (typed) => {
      expect(parseShortDate(typed)).toBeUndefined();
    },
  );

  it("reads back what it writes", () => {
    const days = fc.integer({ min: dayNumber("1900-01-01"), max: dayNumber("2100-12-31") });
    fc.assert(
      fc.property(days, (day) => {
        expect(parseShortDate(shortDate(civilDateOf(day)))).toBe(civilDateOf(day));
      }),
    );
  });
});
