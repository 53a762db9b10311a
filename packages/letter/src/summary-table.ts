import { letterFrame, textWidth } from "./geometry.ts";
import { LetterProblem } from "./letter-problem.ts";
import type { Row } from "./paginate.ts";
import { paragraphRows } from "./paragraph-rows.ts";
import type { SummaryTable } from "./summary-input.ts";
import { scaledWidths } from "./table-columns.ts";
import { cellsOf, type Grid, gridEdges, gridRows } from "./table-grid.ts";
import type { Typeface, Typefaces } from "./typeface.ts";
import { breakEvenly, wordsOf } from "./words.ts";

const size = 11;
const titleSize = 13;
/** A column of words is as wide as so many of numbers. */
const wordShare = 2.6;
/** A short table stays on one page. */
const mostRowsKept = 10;

/** A numbered title and its table; the header is repeated on every page, and the title never parts from it. */
export function summaryTableRows(table: SummaryTable, number: number, faces: Typefaces): Row[] {
  const columns = table.header.length;
  const where = `tables[${number - 1}]`;
  if (columns === 0 || !table.rows.every((row) => row.length === columns))
    throw new LetterProblem("letter.table_malformed", { where });
  const title = paragraphRows(wordsOf([{ text: `${number}. ${table.title}`, face: faces.bold }], where), {
    x: letterFrame.left,
    width: textWidth(letterFrame),
    size: titleSize,
    leading: 18,
    before: 14,
    keepWithNext: true,
  });
  const isWords = (column: number) => column < table.wordColumns;
  const widths = scaledWidths(
    table.header.map((_, column) => (isWords(column) ? wordShare : 1)),
    textWidth(letterFrame),
  );
  const edges = gridEdges(letterFrame.left, widths);
  const grid: Grid = { edges, aligns: table.header.map((_, at) => (isWords(at) ? "left" : "right")), size };
  const headGrid: Grid = { ...grid, aligns: table.header.map(() => "center") };
  const words = (cells: readonly string[], face: Typeface) =>
    cells.map((cell) => wordsOf([{ text: cell, face }], where));
  const [head] = gridRows(cellsOf(words(table.header, faces.bold), headGrid, breakEvenly), headGrid);
  const isShort = table.rows.length <= mostRowsKept;
  const rows = table.rows.flatMap((cells, at) =>
    gridRows(cellsOf(words(cells, cells[0] === "Cộng" ? faces.bold : faces.regular), grid), grid, head).map((row) => ({
      ...row,
      keepWithNext: row.keepWithNext || (isShort && at < table.rows.length - 1),
    })),
  );
  return [...title, ...(head ? [{ ...head, before: 4, keepWithNext: true }] : []), ...rows];
}
