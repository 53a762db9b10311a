import { expect, test } from "vitest";
import { priorityOf, urgencyOf } from "./priority-code.ts";

test("each urgency has its number and comes back from it", () => {
  const urgencies = ["normal", "urgent", "rush", "express"] as const;

  expect(urgencies.map(priorityOf)).toEqual([0, 1, 2, 3]);
  expect(urgencies.map(priorityOf).map(urgencyOf)).toEqual(urgencies);
});

test("hỏa tốc hẹn giờ counts as express, one maker's 5 and numbers nobody knows as normal", () => {
  expect([4, 5, 6, -1, 1.5].map(urgencyOf)).toEqual(["express", "normal", "normal", "normal", "normal"]);
});
