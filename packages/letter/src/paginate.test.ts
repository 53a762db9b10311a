import { expect, test } from "vitest";
import { paginate, type Row } from "./paginate.ts";

const row = (height: number, change: Partial<Row> = {}): Row => ({
  height,
  before: 0,
  keepWithNext: false,
  draw: () => undefined,
  ...change,
});
const layout = (rows: readonly Row[], height = 100) => paginate(rows, height).map(({ page, offset }) => [page, offset]);

test("rows follow each other down the page and on to the next", () => {
  expect(layout([row(40), row(40), row(40)])).toEqual([
    [0, 0],
    [0, 40],
    [1, 0],
  ]);
});

test("the space above a row is dropped at the top of a page", () => {
  expect(layout([row(60, { before: 6 }), row(30, { before: 6 }), row(30, { before: 6 })])).toEqual([
    [0, 0],
    [0, 66],
    [1, 0],
  ]);
});

test("rows kept together move to the next page together", () => {
  expect(layout([row(50), row(30, { keepWithNext: true }), row(30)])).toEqual([
    [0, 0],
    [1, 0],
    [1, 30],
  ]);
});

test("rows kept together that fit on no page are cut apart rather than lost", () => {
  const rows = Array.from({ length: 5 }, () => row(30, { keepWithNext: true }));

  expect(layout([row(50), ...rows])).toEqual([
    [0, 0],
    [0, 50],
    [1, 0],
    [1, 30],
    [1, 60],
    [2, 0],
  ]);
});

test("a row that opens a page brings its repeated row, one that does not brings none", () => {
  const head = row(20);
  const body = () => row(40, { repeat: head });

  const placed = paginate([{ ...head, keepWithNext: true }, body(), body(), body()], 100);

  expect(placed.map(({ page, offset }) => [page, offset])).toEqual([
    [0, 0],
    [0, 20],
    [0, 60],
    [1, 0],
    [1, 20],
  ]);
  expect(placed[3]?.row).toBe(head);
});
