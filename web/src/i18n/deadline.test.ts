import { beforeEach, expect, test } from "vitest";
import { deadlineExactly, deadlineForm, deadlineWords, type Deadline } from "./deadline.ts";
import { chooseLanguage } from "./language.ts";

const due = (workingDaysLeft: number, more: Partial<Deadline> = {}): Deadline => ({
  dueOn: "2026-11-25",
  workingDaysLeft,
  ...more,
});

beforeEach(() => {
  chooseLanguage("vi");
});

test.each([
  [due(9), "far", "Còn 9 ngày"],
  [due(4), "far", "Còn 4 ngày"],
  [due(2), "far", "Còn 2 ngày"],
  [due(1), "soon", "Còn 1 ngày"],
  [due(0), "today", "Hôm nay"],
  [due(0, { dueAt: "2026-11-25T10:00:00Z" }), "today", "Hôm nay, 17:00"],
  [due(0, { dueAt: "2026-11-25T10:00:00Z", light: "red" }), "late", "Quá hạn từ 17:00"],
  [due(1, { light: "green" }), "far", "Còn 1 ngày"],
  [due(9, { light: "amber" }), "soon", "Còn 9 ngày"],
  [due(-1), "late", "Quá 1 ngày"],
  [due(-3), "late", "Quá 3 ngày"],
  [due(2, { finished: { daysEarly: 1 } }), "done", "Xong trước hạn 1 ngày"],
  [due(-2, { finished: { daysEarly: -2 } }), "done", "Đã xong"],
] as const)("a deadline has one of five forms and says the working days: %o", (deadline, form, words) => {
  expect(deadlineForm(deadline)).toBe(form);
  expect(deadlineWords(deadline)).toBe(words);
});

test("English counts one day and several days", () => {
  chooseLanguage("en");

  expect([deadlineWords(due(1)), deadlineWords(due(2)), deadlineWords(due(-1)), deadlineWords(due(-2))]).toEqual([
    "1 day left",
    "2 days left",
    "1 day late",
    "2 days late",
  ]);
});

test("the exact date stands behind the words, with the hour where there is one", () => {
  expect(deadlineExactly(due(2))).toBe("Hạn 25/11/2026");
  expect(deadlineExactly(due(0, { dueAt: "2026-11-25T10:00:00Z" }))).toBe("Hạn 17:00 25/11/2026");
});
