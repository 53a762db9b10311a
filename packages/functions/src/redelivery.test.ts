import { expect, test } from "vitest";
import { pauseSeconds } from "./redelivery.ts";

test("a message that failed comes back after pauses that grow: all of them at most, half of them at least", () => {
  expect([1, 2, 3, 4].map((receives) => pauseSeconds(receives, 0.999))).toEqual([2, 8, 32, 128]);
  expect([1, 2, 3, 4].map((receives) => pauseSeconds(receives, 0))).toEqual([1, 4, 16, 64]);
});

test("no pause is longer than ten minutes", () => {
  expect(pauseSeconds(20, 0.999)).toBe(600);
});
