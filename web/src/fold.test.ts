import { expect, test } from "vitest";
import { fold, found, nearness } from "./fold.ts";

test("folding drops accents, case and đ, in either Unicode form", () => {
  expect(fold("Đẩy nhanh  tiến độ ĐO ĐẠC")).toBe("day nhanh tien do do dac");
  expect(fold("Ễ Ậ Ộ".normalize("NFD"))).toBe("e a o");
});

test("every word of the query must stand somewhere, in any order", () => {
  expect(found("kinh te phong", "Phòng Kinh tế")).toBe(true);
  expect(found("kinh te xa", "Phòng Kinh tế")).toBe(false);
  expect(found("", "Phòng Kinh tế")).toBe(true);
});

test("a name with a word that begins as typed is nearer than one that holds the letters, and both than one found by something else", () => {
  expect(["Lò Văn Ưởng", "Thường trực", "Đặng Huy Quýnh"].map((name) => nearness("uong", name))).toEqual([0, 1, 2]);
  expect(nearness("van u", "Lò Văn Ưởng")).toBe(0);
});
