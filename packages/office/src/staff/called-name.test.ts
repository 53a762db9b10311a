import { expect, test } from "vitest";
import { byCalledName } from "./called-name.ts";

test("people stand in the order of the name they are called by, with the letters of Vietnamese", () => {
  const names = ["Lò Văn Ưởng", "Đặng Huy Quýnh", "Bùi Văn Uy", "Lường Thị Đào", "Lường Thị Dung"];

  const ordered = names.toSorted(byCalledName);

  expect(ordered).toEqual(["Lường Thị Dung", "Lường Thị Đào", "Đặng Huy Quýnh", "Bùi Văn Uy", "Lò Văn Ưởng"]);
});
