import { cleanField } from "./clean-text.ts";
import { registerFrame, textWidth } from "./geometry.ts";
import type { Row } from "./paginate.ts";
import type { RegisterBookInput, RegisterBookRow } from "./register-input.ts";
import { registerForms } from "./register-columns.ts";
import { scaledWidths } from "./table-columns.ts";
import { cellsOf, type Grid, gridEdges, gridRows } from "./table-grid.ts";
import type { Typeface, Typefaces } from "./typeface.ts";
import { breakEvenly, wordsOf } from "./words.ts";

const size = 11;
const remarks = 9;
const voided = "Hủy số";

/** The pages of the register: the names of the columns and (1) to (10) on every page, one row for each number. */
export function registerTable(input: RegisterBookInput, faces: Typefaces): Row[] {
  const { columns } = registerForms[input.kind];
  const edges = gridEdges(
    registerFrame.left,
    scaledWidths(
      columns.map((column) => column.share),
      textWidth(registerFrame),
    ),
  );
  const grid: Grid = { edges, aligns: columns.map((column) => column.align), size };
  const centred: Grid = { edges, aligns: columns.map(() => "center"), size };
  const words = (cells: readonly string[], face: Typeface, where: string) =>
    cells.map((cell) => wordsOf([{ text: cell, face }], where));

  const names = columns.map((column) => column.name);
  const numbers = columns.map((_, index) => `(${index + 1})`);
  const head = stacked([
    ...gridRows(cellsOf(words(names, faces.bold, "columns"), centred, breakEvenly), centred),
    ...gridRows(cellsOf(words(numbers, faces.italic, "columns"), centred), centred),
  ]);
  const body = input.rows.flatMap((row, index) => {
    const cells = cellsOf(words(shownCells(row), faces.regular, `rows[${index}]`), grid);
    const marked = cells.map((cell, column) => ({ ...cell, struck: row.void === true && column !== remarks }));
    return gridRows(marked, grid, head);
  });
  return [{ ...head, keepWithNext: true }, ...body];
}

/** A voided row says so and why in its last cell. */
function shownCells(row: RegisterBookRow): string[] {
  if (!row.void) return [...row.cells];
  const reason = cleanField(row.cells[remarks]);
  const says = reason.toLocaleLowerCase("vi").startsWith(voided.toLocaleLowerCase("vi"));
  return row.cells.map((cell, column) => {
    if (column !== remarks || says) return cell;
    return reason === "" ? voided : `${voided}: ${reason}`;
  });
}

/** Several rows as one that is never cut. */
function stacked(rows: readonly Row[]): Row {
  return {
    height: rows.reduce((sum, row) => sum + row.height, 0),
    before: 0,
    keepWithNext: false,
    draw(pen, top) {
      let y = top;
      for (const row of rows) {
        row.draw(pen, y);
        y -= row.height;
      }
    },
  };
}
