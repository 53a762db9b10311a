import { expect, test } from "vitest";
import { jitterMs } from "./pacing.ts";

test("the span to wait doubles with each lost race, up to 0.3 seconds, and any part of it may be drawn", () => {
  const longest = [0, 1, 2, 4, 5, 50].map((attempt) => jitterMs(attempt, 0.999_999));

  expect(longest).toEqual([9, 19, 39, 159, 299, 299]);
  expect(jitterMs(50, 0)).toBe(0);
});
