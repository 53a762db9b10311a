import { describe, expect, test } from "vitest";
import { officeCalendar } from "@vanthu/platform/working-day.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { dueLight, requireDeadline, workingDaysLeft } from "./deadline-rules.ts";

const calendar = officeCalendar();
const WEDNESDAY = "2026-11-25";

function refusalOf(act: () => void): Pick<Refusal, "code" | "params"> | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: error.code, params: error.params };
  }
}

describe("a deadline somebody sets", () => {
  test("may be today and any working day to come", () => {
    expect(
      refusalOf(() => {
        requireDeadline(WEDNESDAY, WEDNESDAY, calendar);
      }),
    ).toBeUndefined();
    expect(
      refusalOf(() => {
        requireDeadline("2026-12-01", WEDNESDAY, calendar);
      }),
    ).toBeUndefined();
  });

  test("that is over is refused with the day to choose", () => {
    expect(
      refusalOf(() => {
        requireDeadline("2026-11-24", WEDNESDAY, calendar);
      }),
    ).toEqual({
      code: "incoming.deadline_past",
      params: { dueOn: "2026-11-24", nearestOn: WEDNESDAY },
    });
  });

  test.each([
    ["Sunday", "2026-11-29", "2026-11-30"],
    ["New Year", "2027-01-01", "2027-01-04"],
  ])("on a rest day (%s) is refused with the next working day", (_, dueOn, nearestOn) => {
    expect(
      refusalOf(() => {
        requireDeadline(dueOn, WEDNESDAY, calendar);
      }),
    ).toEqual({
      code: "incoming.deadline_rest_day",
      params: { dueOn, nearestOn },
    });
  });

  test("may be a Saturday the office works instead of another day", () => {
    const swapped = officeCalendar([
      { on: "2026-11-28", name: "Làm bù", kind: "worked", source: "", provisional: false },
    ]);

    expect(
      refusalOf(() => {
        requireDeadline("2026-11-28", WEDNESDAY, swapped);
      }),
    ).toBeUndefined();
  });
});

describe("working days left", () => {
  test("leave weekends out and are negative when the deadline is over", () => {
    expect(workingDaysLeft({ state: "routed", dueOn: "2026-11-30" }, WEDNESDAY, calendar)).toBe(3);
    expect(workingDaysLeft({ state: "inProgress", dueOn: "2026-11-20" }, WEDNESDAY, calendar)).toBeLessThan(0);
  });

  test("are not counted without a deadline nor when nobody waits any more", () => {
    expect(workingDaysLeft({ state: "routed" }, WEDNESDAY, calendar)).toBeUndefined();
    expect(workingDaysLeft({ state: "done", dueOn: "2026-11-20" }, WEDNESDAY, calendar)).toBeUndefined();
  });
});

describe("red, amber and green", () => {
  const light = (due: Parameters<typeof dueLight>[0], now: string) => dueLight(due, new Date(now), calendar);

  test.each([
    ["2026-11-24", "red"],
    // Until midnight of its day it is not over.
    ["2026-11-25", "amber"],
    ["2026-11-26", "amber"],
    ["2026-11-27", "green"],
  ])("due on %s, on Wednesday the 25th, is %s", (dueOn, colour) => {
    expect(light({ dueOn }, "2026-11-25T16:59:59.000Z")).toBe(colour);
  });

  test("on a Friday what is due on Monday is amber", () => {
    expect(light({ dueOn: "2026-11-30" }, "2026-11-27T02:00:00.000Z")).toBe("amber");
    expect(light({ dueOn: "2026-12-01" }, "2026-11-27T02:00:00.000Z")).toBe("green");
  });

  test("due at an hour is amber in the last quarter of the time, red from that hour", () => {
    const due = { dueOn: "2026-11-25", dueAt: "2026-11-25T06:00:00.000Z", since: "2026-11-25T02:00:00.000Z" };

    expect(light(due, "2026-11-25T04:59:00.000Z")).toBe("green");
    expect(light(due, "2026-11-25T05:01:00.000Z")).toBe("amber");
    expect(light(due, "2026-11-25T06:00:00.000Z")).toBe("red");
  });

  test("is nothing without a deadline", () => {
    expect(light({}, "2026-11-25T02:00:00.000Z")).toBeUndefined();
  });
});
