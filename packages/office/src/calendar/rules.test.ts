import { describe, expect, test } from "vitest";
import { isWorkingDay } from "@vanthu/platform/working-day.ts";
import { amend, calendarOf, yearCalendar } from "./rules.ts";

describe("a calendar an office amended", () => {
  const days = amend(amend([], { on: "2026-11-24", name: "Vẫn làm việc", kind: "ordinary" }), {
    on: "2026-11-28",
    name: "Làm bù ngày 23/11",
    kind: "worked",
  });

  test("shows the announced days, and which were entered here", () => {
    const { days: shown } = yearCalendar(2026, days);

    expect(shown).toContainEqual({
      on: "2026-09-02",
      name: "Quốc khánh",
      kind: "holiday",
      provisional: false,
      amended: false,
    });
    expect(shown).toContainEqual({
      on: "2026-11-28",
      name: "Làm bù ngày 23/11",
      kind: "worked",
      provisional: false,
      amended: true,
    });
    expect(shown).toContainEqual({
      on: "2026-11-24",
      name: "Vẫn làm việc",
      kind: "ordinary",
      provisional: false,
      amended: true,
    });
  });

  test("counts by them", () => {
    const calendar = calendarOf(days);

    expect(isWorkingDay("2026-11-28", calendar)).toBe(true);
    expect(isWorkingDay("2026-11-24", calendar)).toBe(true);
    expect(isWorkingDay("2026-11-24", calendarOf([]))).toBe(false);
  });

  test("keeps one entry a day: the last", () => {
    const again = amend(days, { on: "2026-11-28", name: "Nghỉ như thường", kind: "ordinary" });

    expect(again.filter(({ on }) => on === "2026-11-28")).toHaveLength(1);
    expect(isWorkingDay("2026-11-28", calendarOf(again))).toBe(false);
  });

  test("has days of its year only", () => {
    expect(yearCalendar(2027, days).days.filter(({ amended }) => amended)).toEqual([]);
  });
});
