import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, civilDateOf, dayNumber, officeDate, officeTimestamp } from "@vanthu/platform/office-time.ts";
import { isWorkingDay, officeCalendar } from "@vanthu/platform/working-day.ts";
import type { DatedWork } from "../dated-work.ts";
import { USUAL_DEFAULTS } from "../incoming/default-rules.ts";
import { climbsTo } from "./people-rules.ts";
import { dueReminders, isOfficeTime, nextOpening, remindersOf, timed, USUAL_RULES } from "./rules.ts";

const RULES = timed(USUAL_RULES, USUAL_DEFAULTS.hours);

const calendar = officeCalendar();
const work = (fields: Partial<DatedWork>): DatedWork => ({
  kind: "task.lead",
  id: `task#${fields.dueOn ?? ""}`,
  title: "Công văn 45/UBND-VX",
  ownerId: "stf_1",
  href: "/incoming/1",
  ...fields,
});
const times = (fields: Partial<DatedWork>) =>
  remindersOf(work(fields), RULES, calendar).map(({ rule, at }) => `${rule} ${officeTimestamp(at).slice(0, 16)}`);

describe("reminders of a piece of work", () => {
  test("come at the opening of working days, counted over week-ends and the New Year", () => {
    expect(times({ dueOn: "2026-12-31" })).toEqual([
      "before2 2026-12-29 07:30",
      "day 2026-12-31 07:30",
      "after1 2027-01-04 07:30",
      "after3 2027-01-06 07:30",
      "after5 2027-01-08 07:30",
      "after10 2027-01-15 07:30",
    ]);
  });

  test("of a deadline on a rest day speak of it on the working day before", () => {
    expect(times({ dueOn: "2026-11-29" }).slice(0, 3)).toEqual([
      "before2 2026-11-25 07:30",
      "day 2026-11-27 07:30",
      "after1 2026-11-30 07:30",
    ]);
  });

  test("of a deadline in hours come so many hours before, and at closing where that is in the night", () => {
    const hours = (dueAt: string) => times({ dueOn: "2026-12-02", dueAt }).filter((one) => one.startsWith("hour"));

    expect(hours("2026-12-02T08:30:00Z")).toEqual(["hours2 2026-12-02 13:30", "hour 2026-12-02 15:30"]);
    expect(hours("2026-12-02T01:30:00Z")).toEqual(["hours2 2026-12-01 17:00", "hour 2026-12-02 08:30"]);
  });

  test("that fell due before its owner had it are not sent, and without a date there are none", () => {
    const window = { after: new Date("2026-11-01T00:00:00Z"), through: new Date("2026-11-25T02:00:00Z") };
    const since = "2026-11-25T00:00:00Z";

    expect(dueReminders(work({ dueOn: "2026-11-25", since }), RULES, calendar, window).map(({ rule }) => rule)).toEqual(
      ["day"],
    );
    expect(remindersOf(work({}), RULES, calendar)).toEqual([]);
  });
});

describe("ten years of moved clock, holidays and year ends among them", () => {
  const FIRST = dayNumber("2026-01-01");
  const LAST = dayNumber("2035-12-31");
  /** What a run may meet: it is late, comes twice, is cut off before it noted how far it came, or is left out for days. */
  const Run = fc.record({
    skipDays: fc.constantFrom(0, 0, 0, 0, 0, 1, 2, 9),
    lateMinutes: fc.integer({ min: 0, max: 900 }),
    times: fc.constantFrom(1, 1, 1, 2),
    cutOff: fc.constantFrom(false, false, false, true),
  });

  test("no reminder is missed and none doubled, and all go out while the office is open", () => {
    fc.assert(
      fc.property(fc.array(Run, { minLength: 40, maxLength: 60 }), fc.constantFrom(11, 13, 16), (runs, step) => {
        const works = every(step).map((dueOn) => ({
          one: work({ dueOn }),
          from: addDays(dueOn, -16),
          to: addDays(dueOn, 40),
        }));
        const start = new Date(`${civilDateOf(FIRST)}T00:00:00Z`);
        const sentAt = new Map<string, Date>();
        const doubled: string[] = [];
        const closed: string[] = [];
        let through = start;
        let turn = 0;
        let cutOffBefore = false;
        for (let due = nextOpening(start, RULES, calendar); dayNumber(officeDate(due)) <= LAST + 90;) {
          const { skipDays, lateMinutes, times: often, cutOff } = runs[turn++ % runs.length]!;
          const now = new Date(due.getTime() + skipDays * 86_400_000 + lateMinutes * 60_000);
          const keys = new Set(sentAt.keys());
          for (let time = 0; time < often; time += 1) {
            if (!isOfficeTime(now, RULES, calendar)) continue;
            const today = officeDate(now);
            for (const { one } of works.filter(({ from, to }) => from <= today && today <= to)) {
              for (const { rule } of dueReminders(one, RULES, calendar, { after: through, through: now })) {
                const key = `${one.id}#${rule}`;
                if (keys.has(key) && !cutOffBefore) doubled.push(key);
                if (!sentAt.has(key)) sentAt.set(key, now);
                if (!isWorkingDay(today, calendar)) closed.push(key);
              }
            }
            cutOffBefore = cutOff;
            if (!cutOff) through = now;
          }
          due = nextOpening(now, RULES, calendar);
        }
        const planned = works.flatMap(({ one }) =>
          remindersOf(one, RULES, calendar).map(({ rule, at }) => ({ key: `${one.id}#${rule}`, at })),
        );
        const early = planned.filter(({ key, at }) => (sentAt.get(key) ?? at) < at);
        expect([[...sentAt.keys()].sort(), doubled, closed, early]).toEqual([
          planned.map(({ key }) => key).sort(),
          [],
          [],
          [],
        ]);
      }),
      { numRuns: 2, seed: 20261123 },
    );
  });

  /** A deadline each so many days, so that all days of the week, all holidays and the ends of years come up. */
  function every(step: number): string[] {
    const days = [];
    for (let day = FIRST + 40; day <= LAST; day += step) days.push(civilDateOf(day));
    return days;
  }
});

describe("whom it climbs to", () => {
  const person = (id: string, departmentId: string, ...posts: ("unitHead" | "chair" | "specialist")[]) => ({
    id,
    departmentId,
    posts,
  });
  const people = [
    person("specialist", "kt", "specialist"),
    person("head", "kt", "unitHead"),
    person("otherHead", "vh", "unitHead"),
    person("chair", "ld", "chair"),
  ];

  test("is the head of the owner's own department, then the chair; a head's own work climbs to the chair", () => {
    expect(climbsTo("owner", "specialist", people)).toEqual([]);
    expect(climbsTo("head", "specialist", people)).toEqual(["head"]);
    expect(climbsTo("chair", "specialist", people)).toEqual(["head", "chair"]);
    expect(climbsTo("head", "head", people)).toEqual(["chair"]);
    expect(climbsTo("chair", "chair", people)).toEqual([]);
  });
});
