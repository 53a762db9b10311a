import { expect, test } from "vitest";
import { suggestUserName } from "./user-name.ts";

test.each([
  ["Bùi Thị Nguyền", "nguyen.bt"],
  ["Đặng Ứng", "ung.d"],
  ["  Lê   Hồng Nhung ", "nhung.lh"],
  ["Thủy", "thuy"],
  ["", ""],
])("%j signs in as %j", (fullName, name) => {
  expect(suggestUserName(fullName, [])).toBe(name);
});

test("a name that is taken gets a figure", () => {
  expect(suggestUserName("Bùi Thị Nguyền", ["nguyen.bt"])).toBe("nguyen.bt2");
  expect(suggestUserName("Bùi Thị Nguyền", ["nguyen.bt", "nguyen.bt2"])).toBe("nguyen.bt3");
});
