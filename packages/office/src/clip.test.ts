import { expect, test } from "vitest";
import { clip } from "./clip.ts";

test("a text that fits stays, composed and without outer space", () => {
  expect(clip("  Thuy\u0309 lợi ", 20)).toBe("Thuỷ lợi");
});

test("a longer one is cut and shows it, never between the halves of a character", () => {
  expect(clip("abcdef", 4)).toBe("abc…");
  expect(clip("ab😀cd", 4)).toBe("ab…");
});

test("an empty one says that nothing was said", () => {
  expect(clip("  ", 20)).toBe("(không ghi)");
});
