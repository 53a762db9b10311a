import { expect, test } from "vitest";
import { inTurn } from "./in-turn.ts";

test("a few at a time, answers in order", async () => {
  let running = 0;
  let most = 0;

  const results = await inTurn([1, 2, 3, 4, 5], { atOnce: 2, until: Infinity }, async (item) => {
    most = Math.max(most, ++running);
    await Promise.resolve();
    running -= 1;
    return item * 10;
  });

  expect(results).toEqual([10, 20, 30, 40, 50]);
  expect(most).toBe(2);
});

test("what would begin too late is not begun", async () => {
  const begun: number[] = [];

  const results = await inTurn([1, 2], { atOnce: 2, until: 0 }, (item) => Promise.resolve(begun.push(item)));

  expect(results).toEqual([undefined, undefined]);
  expect(begun).toEqual([]);
});
