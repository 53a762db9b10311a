import { expect, test } from "vitest";
import { figuresOf } from "./delivery-counts.ts";

test("refused and failed wait for the clerk, 03 to 06 count as accepted, whatever the page holds of them", () => {
  const counts = {
    all: 3321,
    states: { reported: 3310, failed: 4, paper: 7 },
    codes: { "01": 10, "02": 3, "03": 3000, "06": 297 },
  };

  expect(figuresOf(counts)).toEqual({ all: 3321, look: 7, accepted: 3297 });
});
