import type { Row } from "./paginate.ts";
import { ascent, baselineIn, type Pen, singleSpacing, widthOf } from "./pen.ts";
import { breakLines, type Line, type Word } from "./words.ts";

export type Align = "left" | "center" | "right";

/** What the rows of one table share. Lengths in points. */
export interface Grid {
  /** Of every column's left edge, and the right edge of the last. */
  readonly edges: readonly number[];
  readonly aligns: readonly Align[];
  readonly size: number;
}

export interface Cell {
  readonly lines: readonly Line[];
  readonly struck?: boolean | undefined;
}

/** Free on the left and right of a cell's text. */
export const cellPadding = 4;
const verticalPadding = 6;
/** Rows with more lines than this may be cut between two lines. */
const mostLinesKept = 20;

export function gridEdges(left: number, widths: readonly number[]): number[] {
  const edges = [left];
  for (const width of widths) edges.push((edges.at(-1) ?? left) + width);
  return edges;
}

/** Breaks each cell's words into the lines of its column: full ones, or about equally long ones for a header. */
export function cellsOf(words: readonly (readonly Word[])[], grid: Grid, breaking = breakLines): Cell[] {
  return words.map((cell, column) => {
    const width = (grid.edges[column + 1] ?? 0) - (grid.edges[column] ?? 0) - 2 * cellPadding;
    return { lines: breaking(cell, Math.max(width, grid.size) / grid.size) };
  });
}

/** One row of a table, in one piece unless it is very long; `repeat` is drawn above it where it opens a page. */
export function gridRows(cells: readonly Cell[], grid: Grid, repeat?: Row): Row[] {
  const count = Math.max(...cells.map((cell) => cell.lines.length));
  if (count <= mostLinesKept) return [{ ...wholeRow(cells, count, grid), repeat }];
  return Array.from({ length: count }, (_, index) => ({ ...lineRow(cells, index, count, grid), repeat }));
}

function wholeRow(cells: readonly Cell[], count: number, grid: Grid): Row {
  const leading = grid.size * singleSpacing;
  const height = count * leading + verticalPadding;
  return {
    height,
    before: 0,
    keepWithNext: false,
    draw(pen, top) {
      drawSides(pen, grid, top, height);
      drawAcross(pen, grid, top);
      drawAcross(pen, grid, top - height);
      for (const [column, { lines, struck }] of cells.entries()) {
        const offset = (height - lines.length * leading) / 2;
        for (const [index, line] of lines.entries()) {
          drawCell(pen, line, grid, column, top - offset - index * leading, struck);
        }
      }
    },
  };
}

/** One line of a row too long for one piece; closes its frame where the page is cut below it. */
function lineRow(cells: readonly Cell[], index: number, count: number, grid: Grid): Row {
  const isFirst = index === 0;
  const isLast = index === count - 1;
  const above = isFirst ? verticalPadding / 2 : 0;
  const height = grid.size * singleSpacing + above + (isLast ? verticalPadding / 2 : 0);
  return {
    height,
    before: 0,
    keepWithNext: isFirst || index === count - 2,
    draw(pen, top) {
      drawSides(pen, grid, top, height);
      if (isFirst) drawAcross(pen, grid, top);
      if (isLast) drawAcross(pen, grid, top - height);
      for (const [column, { lines, struck }] of cells.entries()) {
        const line = lines[index];
        if (line) drawCell(pen, line, grid, column, top - above, struck);
      }
    },
    cut: (pen, bottom) => drawAcross(pen, grid, bottom),
  };
}

function drawSides(pen: Pen, { edges }: Grid, top: number, height: number): void {
  for (const edge of edges) pen.rule(edge, top, edge, top - height, 0.5);
}

function drawAcross(pen: Pen, { edges }: Grid, y: number): void {
  pen.rule(edges[0] ?? 0, y, edges.at(-1) ?? 0, y, 0.5);
}

function drawCell(pen: Pen, line: Line, grid: Grid, column: number, top: number, struck = false): void {
  const { size, edges, aligns } = grid;
  const from = (edges[column] ?? 0) + cellPadding;
  const width = widthOf(line, size);
  const spare = (edges[column + 1] ?? 0) - cellPadding - from - width;
  const x = from + { left: 0, center: spare / 2, right: spare }[aligns[column] ?? "left"];
  const baseline = baselineIn(top, size * singleSpacing, size);
  pen.line(line, x, baseline, { size });
  if (struck && width > 0) pen.rule(x, baseline + ascent * size * 0.3, x + width, baseline + ascent * size * 0.3, 0.7);
}
