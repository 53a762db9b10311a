import type { Word } from "./words.ts";

/** Words of a table, row by row and cell by cell. */
export type TableWords = readonly (readonly (readonly Word[])[])[];

/** Points: a column nobody has filled yet is still one to write in. */
const NARROWEST = 42;

/**
 * Widths that follow the content: each column gets at least its longest word, the rest is shared by how much more its
 * longest cell wants. Columns without words are left some room where there is some. Where even the words are too much, all shrink alike and words are cut.
 */
export function columnWidths(
  table: TableWords,
  columns: number,
  width: number,
  size: number,
  padding: number,
): number[] {
  const least = new Array<number>(columns).fill(0);
  const wanted = new Array<number>(columns).fill(0);
  for (const row of table) {
    for (const [column, words] of row.entries()) {
      const longest = Math.max(0, ...words.map((word) => word.width)) * size + 2 * padding;
      const whole = words.reduce((sum, word) => sum + (word.width + 0.25) * size, 2 * padding);
      least[column] = Math.max(least[column] ?? 0, longest);
      wanted[column] = Math.max(wanted[column] ?? 0, whole, longest);
    }
  }
  const roomy = least.map((value) => (value <= 2 * padding ? NARROWEST : value));
  const floor = sum(roomy) < width ? roomy : least;
  const floorSum = sum(floor);
  if (floorSum >= width) return floor.map((value) => (value / floorSum) * width);
  const extra = wanted.map((value, column) => Math.max(0, value - (floor[column] ?? 0)));
  const extraSum = sum(extra);
  const spare = width - floorSum;
  return floor.map((value, column) => value + spare * (extraSum > 0 ? (extra[column] ?? 0) / extraSum : 1 / columns));
}

/** The shares the caller gave, scaled to `width`. */
export function scaledWidths(shares: readonly number[], width: number): number[] {
  const total = sum(shares);
  return shares.map((share) => (share / total) * width);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
