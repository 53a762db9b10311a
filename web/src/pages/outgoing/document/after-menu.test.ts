import { expect, test } from "vitest";
import { afterMenu } from "./after-menu.ts";

test("the menu offers what the server allows, and the recall last, as what cannot be undone", () => {
  const menu = (...actions: Parameters<typeof afterMenu>[0]) =>
    afterMenu(
      actions,
      () => undefined,
      () => undefined,
    ).map(({ label }) => label);

  expect(menu("recall", "askBack", "update")).toEqual([
    "Cập nhật nơi nhận, hạn, phụ lục",
    "Yêu cầu lấy lại",
    "Thu hồi văn bản",
  ]);
  expect(menu("replace")).toEqual(["Soạn văn bản thay thế", "Soạn công văn đính chính", "Soạn thông báo thu hồi"]);
  expect(menu("attach")).toEqual([]);
});
