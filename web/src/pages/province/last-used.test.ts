import { expect, test } from "vitest";
import { lastUsed } from "./last-used.ts";

const NOW = Date.parse("2026-11-23T01:00:00Z");

test.each([
  ["2026-11-23", "hôm nay"],
  ["2026-11-22", "hôm qua"],
  ["2026-11-20", "3 ngày trước"],
  ["2026-09-01", "01/09/2026"],
  [undefined, "–"],
])("a unit last used on %s is shown as %s", (on, words) => {
  expect(lastUsed(on, NOW)).toBe(words);
});

test("the day is the office's day, not the one of Greenwich", () => {
  expect(lastUsed("2026-11-24", Date.parse("2026-11-23T18:00:00Z"))).toBe("hôm nay");
});
