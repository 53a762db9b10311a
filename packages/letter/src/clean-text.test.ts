import { expect, test } from "vitest";
import { capitals, cleanField, cleanText } from "./clean-text.ts";

test("decomposed letters become one character each", () => {
  const clean = cleanText("Nguyễn Thị Thuỳ".normalize("NFD"));

  expect(clean).toBe("Nguyễn Thị Thuỳ");
  expect(clean).not.toMatch(/\p{M}/u);
});

test("white space becomes one space, save the no-break space", () => {
  expect(cleanText("một\r\n\thai\u2003ba\u00A0bốn")).toBe("một hai ba\u00A0bốn");
});

test("invisible leftovers of copying are dropped", () => {
  expect(cleanText("\uFEFFxã\u200B Yên\u00AD Thịnh\u2060")).toBe("xã Yên Thịnh");
});

test("a field has nothing around it", () => {
  expect(cleanField("  Yên Thịnh \n")).toBe("Yên Thịnh");
});

test("capitals keep every Vietnamese mark", () => {
  expect(capitals("đặc khu phú quốc, ỹ ợ ễ")).toBe("ĐẶC KHU PHÚ QUỐC, Ỹ Ợ Ễ");
});
