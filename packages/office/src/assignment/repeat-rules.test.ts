import { addDays } from "@vanthu/platform/office-time.ts";
import { isWorkingDay, officeCalendar } from "@vanthu/platform/working-day.ts";
import { describe, expect, test } from "vitest";
import { makeOn, occurrences, occurrencesDue } from "./repeat-rules.ts";
import type { RepeatRule } from "./template-schema.ts";

const calendar = officeCalendar();
const FRIDAY = 5;
const EVERY_25TH: RepeatRule = { every: "month", day: { kind: "date", date: 25 } };
const LAST_FRIDAY: RepeatRule = { every: "month", day: { kind: "weekday", nth: "last", weekday: FRIDAY } };
const END_OF_MONTH: RepeatRule = { every: "month", day: { kind: "date", date: 31 } };
const EACH_FRIDAY: RepeatRule = { every: "week", weekday: FRIDAY };
const EACH_QUARTER: RepeatRule = { every: "quarter", month: 3, day: { kind: "date", date: 15 } };
const EACH_YEAR: RepeatRule = { every: "year", month: 2, day: { kind: "date", date: 29 } };

const days = (rule: RepeatRule, after: string, through: string) =>
  occurrences(rule, after, through, calendar).map(({ on }) => on);

describe("the days a rule names", () => {
  test("on the 25th of each month, over the end of the year", () => {
    expect(days(EVERY_25TH, "2026-11-25", "2027-01-25")).toEqual(["2026-12-25", "2027-01-25"]);
  });

  test("the 31st is the last day of a shorter month, 29 February that of a common year", () => {
    expect(days(END_OF_MONTH, "2027-01-31", "2027-04-30")).toEqual(["2027-02-28", "2027-03-31", "2027-04-30"]);
    expect(days(EACH_YEAR, "2027-01-01", "2028-12-31")).toEqual(["2027-02-28", "2028-02-29"]);
  });

  test("the last Friday of the month, the first Monday, and each Friday", () => {
    const firstMonday: RepeatRule = { every: "month", day: { kind: "weekday", nth: 1, weekday: 1 } };

    expect(days(LAST_FRIDAY, "2026-11-01", "2026-12-31")).toEqual(["2026-11-27", "2026-12-25"]);
    expect(days(firstMonday, "2026-11-01", "2026-12-31")).toEqual(["2026-11-02", "2026-12-07"]);
    expect(days(EACH_FRIDAY, "2026-11-27", "2026-12-11")).toEqual(["2026-12-04", "2026-12-11"]);
  });

  test("the fifteenth of the last month of each quarter", () => {
    expect(days(EACH_QUARTER, "2026-01-01", "2026-12-31")).toEqual([
      "2026-03-15",
      "2026-06-15",
      "2026-09-15",
      "2026-12-15",
    ]);
  });
});

describe("a day of rest", () => {
  test("moves the turn to the working day before: Sunday 25/10/2026 to Friday, Tết 2027 to before it", () => {
    const dueOf = (rule: RepeatRule, after: string, through: string) =>
      occurrences(rule, after, through, calendar).map(({ dueOn }) => dueOn);

    expect(dueOf(EVERY_25TH, "2026-10-01", "2026-10-31")).toEqual(["2026-10-23"]);
    for (const dueOn of dueOf(EACH_FRIDAY, "2027-01-25", "2027-02-20"))
      expect(isWorkingDay(dueOn, calendar)).toBe(true);
  });
});

describe("ten years of days, asked each day or seldom", () => {
  test.each([
    ["each Friday", EACH_FRIDAY, 522],
    ["the 25th", EVERY_25TH, 120],
    ["the last Friday", LAST_FRIDAY, 120],
    ["the end of the month", END_OF_MONTH, 120],
    ["the quarter", EACH_QUARTER, 40],
    ["29 February", EACH_YEAR, 10],
  ])("%s: every turn is made once, in order, on a working day, not later than its day", (_name, rule, turns) => {
    const daysAhead = 3;
    const made: string[] = [];
    let madeThrough = "2026-12-31";
    // Every third day; for a month of each year nothing runs, as after an outage.
    for (let today = "2026-12-01"; today <= "2037-01-31"; today = addDays(today, today.slice(5, 7) === "07" ? 31 : 3)) {
      for (const turn of occurrencesDue(rule, { madeThrough, daysAhead, today }, calendar)) {
        expect(isWorkingDay(turn.dueOn, calendar)).toBe(true);
        expect(turn.dueOn <= turn.on).toBe(true);
        expect(makeOn(turn, daysAhead, calendar) <= today).toBe(true);
        if (turn.on <= "2036-12-31") made.push(turn.on);
        madeThrough = turn.on;
      }
    }

    expect(made).toEqual(days(rule, "2026-12-31", "2036-12-31"));
    expect(new Set(made).size).toBe(made.length);
    expect(made.length).toBe(turns);
  });
});
