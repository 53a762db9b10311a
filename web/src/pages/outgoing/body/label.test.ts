import { describe, expect, test } from "vitest";
import { nextLabel, readLabel } from "./label.ts";

describe("the label after another", () => {
  test.each([
    ["1.", "2."],
    ["9.", "10."],
    ["1.2.", "1.3."],
    ["a)", "b)"],
    ["d)", "đ)"],
    ["đ)", "e)"],
    ["e)", "g)"],
    ["I.", "II."],
    ["III.", "IV."],
    ["IX.", "X."],
    ["Phần I", "Phần II"],
    ["Chương IV", "Chương V"],
    ["Mục 3", "Mục 4"],
    ["Điều 12.", "Điều 13."],
    ["A.", "B."],
  ])("follows %s with %s", (label, next) => {
    expect(nextLabel(label)).toBe(next);
  });

  test("leaves alone what counts nothing", () => {
    expect(nextLabel("Phần thứ nhất")).toBe("Phần thứ nhất");
    expect(nextLabel("")).toBe("");
    expect(nextLabel("y)")).toBe("y)");
  });
});

describe("a label at the head of a line", () => {
  test.each([
    ["1. Công tác chỉ đạo", { kind: "clause", label: "1.", rest: "Công tác chỉ đạo" }],
    ["đ) Bãi bỏ", { kind: "point", label: "đ)", rest: "Bãi bỏ" }],
    ["Điều  2. Hiệu lực", { kind: "article", label: "Điều 2.", rest: "Hiệu lực" }],
    ["II. KHÓ KHĂN", { kind: "section", label: "II.", rest: "KHÓ KHĂN" }],
    ["Chương I", { kind: "chapter", label: "Chương I", rest: "" }],
  ])("reads %s", (text, read) => {
    expect(readLabel(text)).toEqual(read);
  });

  test.each(["27 hộ với 104 nhân khẩu", "25.11.2026", "Điều này cần làm", "ai) b", "I love"])(
    "takes %s as plain text",
    (text) => {
      expect(readLabel(text)).toBeUndefined();
    },
  );
});
