import { expect, test } from "vitest";
import { formOf, NO_REPEAT, repeatOf } from "./repeat-form.ts";

test.each([
  { every: "week", weekday: 1 },
  { every: "month", day: { kind: "date", date: 31 } },
  { every: "quarter", month: 3, day: { kind: "weekday", nth: "last", weekday: 5 } },
  { every: "year", month: 12, day: { kind: "weekday", nth: 2, weekday: 0 } },
] as const)("a rule kept is shown in the fields and said back unchanged: $every", (rule) => {
  const repeat = { rule, daysAhead: 3, from: "2026-12-01" };

  expect(repeatOf(formOf(repeat))).toEqual(repeat);
});

test("what is given by hand repeats by no rule", () => {
  expect(repeatOf(formOf(undefined))).toBeUndefined();
});

test("new repeated work is offered as monthly work", () => {
  expect(repeatOf({ ...NO_REPEAT, from: "2026-12-01" })).toEqual({
    rule: { every: "month", day: { kind: "date", date: 25 } },
    daysAhead: 5,
    from: "2026-12-01",
  });
});
