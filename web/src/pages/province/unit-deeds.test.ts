import { expect, test } from "vitest";
import { deedsOf, wordsOf } from "./unit-deeds.ts";

test.each([
  ["preparing", false, ["trial", "close"]],
  ["trial", false, ["official", "suspend", "close"]],
  ["official", false, ["suspend", "close"]],
  ["official", true, ["resume", "close"]],
  ["closed", false, []],
] as const)("a unit that is %s (suspended: %s) may next be: %j", (stage, suspended, deeds) => {
  expect(deedsOf({ stage, suspended })).toEqual(deeds);
});

test("closing a unit asks with its name and says that the data stay", () => {
  expect(wordsOf("close", "Xã Hà Bình")).toMatchObject({
    title: "Đóng đơn vị Xã Hà Bình?",
    text: expect.stringMatching(/^Mọi người ngừng đăng nhập, dữ liệu còn nguyên\. Đơn vị đã đóng không mở lại được/u),
    submit: "Đóng đơn vị",
  });
});
