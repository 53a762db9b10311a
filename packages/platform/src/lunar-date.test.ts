import { describe, expect, it } from "vitest";
import { FIRST_LUNAR_YEAR, LAST_LUNAR_YEAR, civilDateOfLunar, lunarNewYear } from "./lunar-date.ts";
import { dayNumber } from "./office-time.ts";

const years = Array.from({ length: LAST_LUNAR_YEAR - FIRST_LUNAR_YEAR + 1 }, (_, i) => FIRST_LUNAR_YEAR + i);

describe("Tết Nguyên đán", () => {
  it.each([
    [2020, "2020-01-25"],
    [2021, "2021-02-12"],
    [2022, "2022-02-01"],
    [2023, "2023-01-22"],
    [2024, "2024-02-10"],
    [2025, "2025-01-29"],
    [2026, "2026-02-17"],
    [2027, "2027-02-06"],
    [2028, "2028-01-26"],
    [2029, "2029-02-13"],
    [2031, "2031-01-23"],
  ])("of %i falls on %s", (year, date) => {
    expect(lunarNewYear(year)).toBe(date);
  });

  it.each([
    [1968, "1968-01-29", "1968-01-30"],
    [1969, "1969-02-16", "1969-02-17"],
    [1985, "1985-01-21", "1985-02-20"],
    [2007, "2007-02-17", "2007-02-18"],
    [2030, "2030-02-02", "2030-02-03"],
    [2053, "2053-02-18", "2053-02-19"],
  ])("of %i falls on %s, not on China's %s", (year, vietnam, china) => {
    expect(lunarNewYear(year)).toBe(vietnam);
    expect(lunarNewYear(year)).not.toBe(china);
  });

  it.each(years)("of %i lies between 20 January and 21 February, 12 or 13 moons before the next", (year) => {
    const tet = lunarNewYear(year);

    expect(tet >= `${year}-01-20` && tet <= `${year}-02-21`).toBe(true);
    if (year < LAST_LUNAR_YEAR)
      expect([353, 354, 355, 383, 384, 385]).toContain(dayNumber(lunarNewYear(year + 1)) - dayNumber(tet));
  });
});

describe("a lunar date", () => {
  it.each([
    [2024, "2024-04-18"],
    [2025, "2025-04-07"],
    [2026, "2026-04-26"],
    [2027, "2027-04-16"],
  ])("10/3 of %i, Giỗ Tổ Hùng Vương, falls on %s", (year, date) => {
    expect(civilDateOfLunar(year, 3, 10)).toBe(date);
  });

  it("after a leap month counts the leap month too", () => {
    // 2025 repeats month 6, 2020 month 4, 2033 month 11
    expect(civilDateOfLunar(2025, 8, 15)).toBe("2025-10-06");
    expect(civilDateOfLunar(2020, 8, 15)).toBe("2020-10-01");
    expect(civilDateOfLunar(2033, 12, 1)).toBe("2034-01-20");
  });

  it("of the first ten months of a leap year stands before the leap month where that comes later", () => {
    expect(civilDateOfLunar(2025, 6, 1)).toBe("2025-06-25");
  });

  it("of the year's end stands in the next civil year", () => {
    expect(civilDateOfLunar(2025, 12, 23)).toBe("2026-02-10");
  });

  it.each([
    [2025, 12, 30],
    [2026, 1, 0],
    [2026, 1, 31],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1.5, 1],
    [1967, 1, 1],
    [2101, 1, 1],
  ])("%i-%d-%d does not exist or lies outside the calendar", (year, month, day) => {
    expect(() => civilDateOfLunar(year, month, day)).toThrow(RangeError);
  });
});
