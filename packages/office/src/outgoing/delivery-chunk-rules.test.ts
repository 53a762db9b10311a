import { expect, test } from "vitest";
import { countsOf } from "./delivery-chunk-rules.ts";

test("counts say how many deliveries stand where, and what their receivers said last", () => {
  expect(
    countsOf([
      { state: "queued" },
      { state: "queued" },
      { state: "paper" },
      { state: "reported", shownCode: "03" },
      { state: "reported", shownCode: "01" },
    ]),
  ).toEqual({ all: 5, states: { queued: 2, paper: 1, reported: 2 }, codes: { "01": 1, "03": 1 } });
});
