import { expect, test } from "vitest";
import { fieldOfProblem } from "./field-of-problem.ts";

test.each([
  ["body[3]", "draft-body"],
  ["addressees[0]", "draft-addressees"],
  ["subject", "draft-subject"],
  ["form.place", "draft-form-place"],
  ["enclosure.body[1]", "draft-enclosure"],
  ["signature.name", undefined],
])("a problem at %s leads to %s", (where, id) => {
  expect(fieldOfProblem(where)).toBe(id);
});
