import type { TableBlock } from "./letter-input.ts";
import { LetterProblem } from "./letter-problem.ts";
import type { Row } from "./paginate.ts";
import { baselineIn, type Pen, singleSpacing, widthOf } from "./pen.ts";
import { columnWidths, scaledWidths } from "./table-columns.ts";
import type { Typeface, Typefaces } from "./typeface.ts";
import { breakLines, type Line, type Word, wordsOf } from "./words.ts";

const size = 13;
const leading = size * singleSpacing;
const padding = 4;
const verticalPadding = 6;
/** Rows with more lines than this may be cut between two lines. */
const mostLinesKept = 20;

type Align = "left" | "center" | "right";

interface Grid {
  /** Of every column's left edge, and the right edge of the last. */
  readonly edges: readonly number[];
  readonly aligns: readonly Align[];
}

/** A table in the text: header in bold, repeated on each page, rows cut only when they are very long. */
export function tableRows(
  block: TableBlock,
  faces: Typefaces,
  place: { readonly x: number; readonly width: number; readonly before: number },
  where: string,
): Row[] {
  const columns = block.header.length;
  const fits = (cells: readonly unknown[]) => cells.length === columns;
  const sharesFit = !block.widths || (fits(block.widths) && block.widths.every((share) => share > 0));
  if (columns === 0 || !block.rows.every(fits) || !sharesFit)
    throw new LetterProblem("letter.table_malformed", { where });

  const words = (cells: readonly string[], face: Typeface): Word[][] =>
    cells.map((cell) => wordsOf([{ text: cell, face }], where));
  const header = words(block.header, faces.bold);
  const rows = block.rows.map((cells) => words(cells, faces.regular));
  const widths = block.widths
    ? scaledWidths(block.widths, place.width)
    : columnWidths([header, ...rows], columns, place.width, size, padding);
  const edges = widths.reduce<number[]>((sums, width) => [...sums, (sums.at(-1) ?? 0) + width], [place.x]);
  const aligned = { edges, aligns: widths.map((_, column) => block.align?.[column] ?? "left") };

  const head = wholeRow(linesOf(header, edges), { edges, aligns: widths.map(() => "center") });
  return [
    { ...head, before: place.before, keepWithNext: true },
    ...rows.flatMap((row) => bodyRow(linesOf(row, edges), aligned, head)),
  ];
}

function linesOf(cells: readonly (readonly Word[])[], edges: readonly number[]): Line[][] {
  return cells.map((words, column) => {
    const width = (edges[column + 1] ?? 0) - (edges[column] ?? 0) - 2 * padding;
    return breakLines(words, Math.max(width, size) / size);
  });
}

function bodyRow(cells: readonly Line[][], grid: Grid, repeat: Row): Row[] {
  const lines = Math.max(...cells.map((cell) => cell.length));
  if (lines <= mostLinesKept) return [{ ...wholeRow(cells, grid), repeat }];
  return Array.from({ length: lines }, (_, index) => lineRow(cells, index, lines, grid, repeat));
}

/** A row in one piece, with its frame. */
function wholeRow(cells: readonly Line[][], grid: Grid): Row {
  const height = Math.max(...cells.map((cell) => cell.length)) * leading + verticalPadding;
  return {
    height,
    before: 0,
    keepWithNext: false,
    draw(pen, top) {
      drawFrame(pen, grid.edges, top, height);
      across(pen, grid.edges, top);
      across(pen, grid.edges, top - height);
      for (const [column, lines] of cells.entries()) {
        const offset = (height - lines.length * leading) / 2;
        for (const [index, line] of lines.entries()) drawCell(pen, line, grid, column, top - offset - index * leading);
      }
    },
  };
}

/** One line of a row too long for one piece; closes its frame where the page is cut below it. */
function lineRow(cells: readonly Line[][], index: number, count: number, grid: Grid, repeat: Row): Row {
  const first = index === 0 ? verticalPadding / 2 : 0;
  const height = leading + first + (index === count - 1 ? verticalPadding / 2 : 0);
  return {
    height,
    before: 0,
    keepWithNext: index === 0 || index === count - 2,
    repeat,
    draw(pen, top) {
      drawFrame(pen, grid.edges, top, height);
      if (index === 0) across(pen, grid.edges, top);
      if (index === count - 1) across(pen, grid.edges, top - height);
      for (const [column, lines] of cells.entries()) {
        const line = lines[index];
        if (line) drawCell(pen, line, grid, column, top - first);
      }
    },
    cut: (pen, bottom) => across(pen, grid.edges, bottom),
  };
}

function drawFrame(pen: Pen, edges: readonly number[], top: number, height: number): void {
  for (const edge of edges) pen.rule(edge, top, edge, top - height, 0.5);
}

function across(pen: Pen, edges: readonly number[], y: number): void {
  pen.rule(edges[0] ?? 0, y, edges.at(-1) ?? 0, y, 0.5);
}

function drawCell(pen: Pen, line: Line, grid: Grid, column: number, top: number): void {
  const from = (grid.edges[column] ?? 0) + padding;
  const to = (grid.edges[column + 1] ?? 0) - padding;
  const spare = to - from - widthOf(line, size);
  const shift = { left: 0, center: spare / 2, right: spare }[grid.aligns[column] ?? "left"];
  pen.line(line, from + shift, baselineIn(top, leading, size), { size });
}
