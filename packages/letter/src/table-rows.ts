import type { TableBlock } from "./letter-input.ts";
import { LetterProblem } from "./letter-problem.ts";
import type { Row } from "./paginate.ts";
import { columnWidths, scaledWidths } from "./table-columns.ts";
import { cellPadding, cellsOf, gridEdges, gridRows } from "./table-grid.ts";
import type { Typeface, Typefaces } from "./typeface.ts";
import { breakEvenly, type Word, wordsOf } from "./words.ts";

const size = 13;

/** A table in the text: header in bold, repeated on each page. */
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
    : columnWidths([header, ...rows], columns, place.width, size, cellPadding);
  const grid = { edges: gridEdges(place.x, widths), aligns: widths.map((_, i) => block.align?.[i] ?? "left"), size };
  const headGrid = { ...grid, aligns: widths.map(() => "center" as const) };

  // A header is drawn again on each page, so it stays in one piece; one without words is not drawn.
  const isHeaded = header.some((cell) => cell.length > 0);
  const head = (isHeaded ? gridRows(cellsOf(header, headGrid, breakEvenly), headGrid) : []).map((row) => ({
    ...row,
    keepWithNext: true,
  }));
  const [repeat] = head;
  const bodies = rows.flatMap((row) => gridRows(cellsOf(row, grid), grid, head.length === 1 ? repeat : undefined));
  return [...head, ...bodies].map((row, index) => (index === 0 ? { ...row, before: place.before } : row));
}
