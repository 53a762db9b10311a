import { expect, test } from "vitest";
import { officeCalendar } from "@vanthu/platform/working-day.ts";
import { byBurden, countLoad } from "./load-rules.ts";
import type { UnitLoad } from "./work-schema.ts";

const calendar = officeCalendar();

test("due today or on the next working day is soon, across a weekend; before today is overdue", () => {
  const friday = "2026-11-27";
  const due = ["2026-11-26", "2026-11-27", "2026-11-30", "2026-12-01", undefined];

  const load = countLoad(
    due.map((dueOn) => ({ dueOn })),
    friday,
    calendar,
  );

  expect(load).toEqual({ open: 5, overdue: 1, soon: 2 });
});

test("who has most overdue stands first, then who has most", () => {
  const person = (fullName: string, overdue: number, open: number) => ({ fullName, overdue, open }) as UnitLoad;
  const people = [person("An", 0, 9), person("Bình", 2, 3), person("Chi", 0, 9), person("Dũng", 0, 1)];

  expect(people.sort(byBurden).map(({ fullName }) => fullName)).toEqual(["Bình", "An", "Chi", "Dũng"]);
});
