import { expect, test } from "vitest";
import { userNameFor } from "./user-name-rules.ts";

test("a sign-in name is the given name and the first letters of the rest, each name once", () => {
  const taken = new Set<string>();
  const names = ["Bùi Thị Nguyền", "Bàn Thị Nguyên", "Đinh Thị Quỳnh Nhường", "Lụa", "BÙI THỊ NGUYỀN"];

  expect(names.map((name) => userNameFor(name, taken))).toEqual([
    "nguyen.bt",
    "nguyen.bt2",
    "nhuong.dtq",
    "lua",
    "nguyen.bt3",
  ]);
});
