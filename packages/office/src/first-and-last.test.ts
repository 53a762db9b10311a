import { expect, test } from "vitest";
import { firstAndLast } from "./first-and-last.ts";

test.each([
  [[], []],
  [
    [1, 2, 3],
    [1, 2, 3],
  ],
  [
    [1, 2, 3, 4, 5],
    [1, 4, 5],
  ],
])("of %j stay the first and the last two", (list, kept) => {
  expect(firstAndLast(list, { first: 1, last: 2 })).toEqual(kept);
});
