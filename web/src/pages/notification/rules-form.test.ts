import { expect, test } from "vitest";
import { formOf, rulesOf } from "./rules-form.ts";

const rules = {
  before: [5, 2],
  hoursBefore: [2],
  onDay: true,
  after: [
    { days: 1, to: "owner" as const },
    { days: 3, to: "head" as const },
  ],
  digest: true,
};

test("what stands in the fields is what was read, and nothing before is nothing", () => {
  expect(rulesOf(formOf(rules))).toEqual({ rules });
  expect(rulesOf({ ...formOf(rules), before: " " })).toEqual({ rules: { ...rules, before: [] } });
});

test("each field that is wrong says so and no other: of two steps on one day the later, a step of no day, a list too long", () => {
  const after = [...rules.after, { days: 3, to: "chair" as const }, { days: 0, to: "chair" as const }];

  expect(rulesOf({ ...formOf(rules), after })).toEqual({
    problems: { after: [undefined, undefined, "daysTwice", "wrongDays"] },
  });
  expect(rulesOf({ ...formOf(rules), before: "5, 5", hoursBefore: "1, 2, 3, 4" })).toEqual({
    problems: { before: "wrongBefore", hoursBefore: "wrongHours", after: [undefined, undefined] },
  });
});
