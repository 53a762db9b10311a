import { expect, test } from "vitest";
import { readRanges, writeRanges } from "./page-ranges.ts";

test.each([
  ["1", [1]],
  ["1, 3-5", [1, 3, 4, 5]],
  ["4;2 – 3, 3", [2, 3, 4]],
])("pages written %j", (text, pages) => {
  expect(readRanges(text)).toEqual(pages);
});

test.each(["", "0", "3-1", "một", "1,,2", "1-"])("%j names no pages", (text) => {
  expect(readRanges(text)).toBeUndefined();
});

test("pages are shown with their runs joined", () => {
  expect(writeRanges([1, 3, 4, 5, 9])).toBe("1, 3-5, 9");
});
