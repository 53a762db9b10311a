import { expect, test } from "vitest";
import { columnWidths } from "./table-columns.ts";
import type { Word } from "./words.ts";

const word = (width: number): Word => ({ width }) as Word;

test("a column nobody has filled yet is left wide enough to write in, and the table fills its place", () => {
  const [date = 0, who = 0, empty = 0] = columnWidths([[[word(3)], [word(3), word(4)], []]], 3, 450, 13, 4);

  expect(empty).toBeGreaterThanOrEqual(42);
  expect(who).toBeGreaterThan(date);
  expect(date + who + empty).toBeCloseTo(450);
});

test("where the words need all the room an empty column gives way", () => {
  const widths = columnWidths([[[word(20)], [word(13)], []]], 3, 450, 13, 4);

  expect(widths[2]).toBeLessThan(42);
  expect(widths.reduce((total, width) => total + width, 0)).toBeCloseTo(450);
});
