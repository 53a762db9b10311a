import { expect, test } from "vitest";
import { readTime } from "./time-entry.ts";

test.each([
  ["14:30", "14:30"],
  ["14h30", "14:30"],
  ["14 giờ", undefined],
  ["1430", "14:30"],
  ["930", "09:30"],
  ["7h", "07:00"],
  [" 7 ", "07:00"],
  ["7.15", "07:15"],
  ["0:05", "00:05"],
  ["24:00", undefined],
  ["12:60", undefined],
  ["2:30 PM", undefined],
  ["12345", undefined],
  ["", undefined],
])("%j is %j", (typed, time) => {
  expect(readTime(typed)).toBe(time);
});
