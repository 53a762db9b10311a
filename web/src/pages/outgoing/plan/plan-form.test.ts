import { SaveReviewPlan } from "@vanthu/office/outgoing/circuit-schema.ts";
import * as v from "valibot";
import { expect, test } from "vitest";
import { bodyOf, entryOf, newType, problemsOf } from "./plan-form.ts";

const days = { content: 2, layout: 1, signature: 1 };
const plan = v.parse(SaveReviewPlan, {
  days,
  visaDays: 1,
  opinionDays: 2,
  types: [
    {
      typeName: "Báo cáo",
      days,
      visas: [{ staffId: `stf_${"0".repeat(26)}`, before: "signature", days: 3 }],
    },
  ],
  version: 4,
});

test("a plan that nobody changes is sent as it came, days of a single step included", () => {
  const entry = entryOf(plan);

  expect(problemsOf(entry)).toEqual([]);
  expect(bodyOf(entry, plan.version)).toEqual(plan);
});

test("every field that is wrong is named at once: days, a type not chosen, a type that stands twice", () => {
  const entry = entryOf(plan);
  const twice = { ...newType(entry), typeName: "Báo cáo", days: { content: "31", layout: "", signature: "0" } };

  const problems = problemsOf({ ...entry, visaDays: "-1", types: [...entry.types, newType(entry), twice] });

  expect(problems.map(({ id }) => id)).toEqual(["visaDays", "type-1", "type-2", "type-2-content", "type-2-layout"]);
});

test("a single step has days of its own, or, emptied, those of all; what is no number of days is named at its person", () => {
  const entry = entryOf(plan);
  const [type] = entry.types;
  const withDays = (days: string) => ({
    ...entry,
    types: [
      { ...type!, visas: { ...type!.visas, signature: type!.visas.signature.map((visa) => ({ ...visa, days })) } },
    ],
  });

  expect(bodyOf(withDays("5"), 4).types[0]?.visas[0]?.days).toBe(5);
  expect(bodyOf(withDays(""), 4).types[0]?.visas).toEqual([{ staffId: `stf_${"0".repeat(26)}`, before: "signature" }]);
  expect(problemsOf(withDays("x")).map(({ id }) => id)).toEqual([`type-0-stf_${"0".repeat(26)}`]);
});
