import { expect, test } from "vitest";
import { changeOf } from "./change.ts";

test("more documents are a change, neither good nor bad", () => {
  expect(changeOf(209, 233, { unit: "documents" })).toEqual({ by: 24, unit: "documents", verdict: "neither" });
});

test("more in time is better, more overdue is worse, and the other way round", () => {
  expect(changeOf(98, 96, { unit: "points", better: "more" })?.verdict).toBe("worse");
  expect(changeOf(97, 98, { unit: "points", better: "more" })?.verdict).toBe("better");
  expect(changeOf(5, 8, { unit: "documents", better: "fewer" })?.verdict).toBe("worse");
  expect(changeOf(5, 2, { unit: "documents", better: "fewer" })?.verdict).toBe("better");
});

test("a share that is the same is neither, and points keep one decimal", () => {
  expect(changeOf(96, 96, { unit: "points", better: "more" })).toEqual({ by: 0, unit: "points", verdict: "neither" });
  expect(changeOf(96.1, 96.4, { unit: "points", better: "more" })?.by).toBe(0.3);
});

test("without a figure of the week before, or of this one, there is no change", () => {
  expect(changeOf(undefined, 5, { unit: "documents" })).toBeUndefined();
  expect(changeOf(5, undefined, { unit: "documents" })).toBeUndefined();
});
