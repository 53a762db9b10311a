import { expect, test } from "vitest";
import { matrixPath, matrixSize, moveInMatrix, unitAt, type MatrixUnit } from "./matrix-layout.ts";

const unit = (health: MatrixUnit["health"], index: number): MatrixUnit => ({
  id: `u${index}`,
  name: `Xã ${index}`,
  health,
});

test("a province of 166 communes stands beside the figures in six rows", () => {
  expect(matrixSize(166)).toEqual({ columns: 28, rows: 6, wide: false });
});

test("the whole country gets a row of its own", () => {
  const size = matrixSize(3321);

  expect(size.wide).toBe(true);
  expect(size.columns * size.rows).toBeGreaterThanOrEqual(3321);
});

test("a few units keep the size of a cell", () => {
  expect(matrixSize(3)).toEqual({ columns: 28, rows: 1, wide: false });
});

test("every unit is drawn once, in the shape of its health", () => {
  const units = (["good", "act", "good", "preparing"] as const).map(unit);

  expect(matrixPath(units, "good", 28).match(/M/gu)).toHaveLength(2);
  expect(matrixPath(units, "act", 28).match(/M/gu)).toHaveLength(1);
  expect(matrixPath(units, "watch", 28)).toBe("");
});

test("a point in the drawing is the unit whose cell it lies in, and none beyond the last", () => {
  expect(unitAt(1, 1, 28, 30)).toBe(0);
  expect(unitAt(16, 16, 28, 30)).toBe(29);
  expect(unitAt(31, 16, 28, 30)).toBeUndefined();
  expect(unitAt(-1, 3, 28, 30)).toBeUndefined();
});

test("arrows move by cell and row and stop at the edges", () => {
  expect(moveInMatrix("ArrowRight", 0, 28, 30)).toBe(1);
  expect(moveInMatrix("ArrowDown", 1, 28, 30)).toBe(29);
  expect(moveInMatrix("ArrowDown", 5, 28, 30)).toBe(5);
  expect(moveInMatrix("End", 0, 28, 30)).toBe(29);
  expect(moveInMatrix("x", 0, 28, 30)).toBeUndefined();
});
