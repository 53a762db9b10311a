import { describe, expect, test } from "vitest";
import { daysOf, dueAt, lastDayOf, runningWeek, weekAfter, weekExists, weekOfDay } from "./week-rules.ts";

const FRIDAY = { weekday: 5, hour: 15 };

describe("a report's week", () => {
  test("47 of 2026 runs from Saturday 14/11 to Friday 20/11 and is due on Friday at 15:00", () => {
    expect(daysOf("2026-W47", 5)).toEqual({ from: "2026-11-14", to: "2026-11-20" });
    expect(dueAt("2026-W47", FRIDAY).toISOString()).toBe("2026-11-20T08:00:00.000Z");
  });

  test("has the number of the ISO week its last day lies in, also over New Year", () => {
    expect(weekOfDay("2027-01-01")).toBe("2026-W53");
    expect(weekAfter("2026-W53")).toBe("2027-W01");
    expect(lastDayOf("2026-W01", 5)).toBe("2026-01-02");
    expect(weekExists("2026-W53")).toBe(true);
    expect(weekExists("2027-W53")).toBe(false);
  });

  test("is followed by the next at the minute its report is due", () => {
    expect(runningWeek(new Date("2026-11-20T07:59:59Z"), FRIDAY)).toBe("2026-W47");
    expect(runningWeek(new Date("2026-11-20T08:00:00Z"), FRIDAY)).toBe("2026-W48");
  });

  test("begins where the one before ended when the unit moves its day: no day is left out, none counted twice", () => {
    expect(daysOf("2026-W48", 1, { to: "2026-11-20" })).toEqual({ from: "2026-11-21", to: "2026-11-23" });
    expect(daysOf("2026-W49", 1, { to: "2026-11-20" })).toEqual({ from: "2026-11-21", to: "2026-11-30" });
    expect(daysOf("2026-W49", 5, { to: "2026-10-02" })).toEqual({ from: "2026-11-28", to: "2026-12-04" });
  });
});
