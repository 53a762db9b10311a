import { expect, test } from "vitest";
import { chartScale } from "./chart-scale.ts";

test.each([
  [[233, 74], 250, [0, 50, 100, 150, 200, 250]],
  [[7], 8, [0, 2, 4, 6, 8]],
  [[5], 5, [0, 1, 2, 3, 4, 5]],
  [[6], 6, [0, 2, 4, 6]],
  [[1], 1, [0, 1]],
  [[1001], 1500, [0, 500, 1000, 1500]],
  [[100_000], 100_000, [0, 20_000, 40_000, 60_000, 80_000, 100_000]],
])("the scale of %j ends at the round number %i", (values, top, lines) => {
  expect(chartScale(values)).toEqual({ top, lines });
});

test("a chart of nothing still has a ground and one line above it", () => {
  expect(chartScale([])).toEqual({ top: 1, lines: [0, 1] });
  expect(chartScale([0, 0])).toEqual({ top: 1, lines: [0, 1] });
});
