import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/universal";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { sheetText } from "./sheet-text.ts";
import { openWorkbook } from "./workbook.ts";

/** Rows a list may have, headers included: a province of 166 communes with 100 people each. */
export const MOST_ROWS = 20_000;

/** A list as its cells read, and where it holds something that is no plain value. */
export interface SheetCells {
  /** Row 0 is that of the headers; empty cells are "". */
  readonly rows: readonly (readonly string[])[];
  /** "C5" of each cell that is computed. */
  readonly formulas: readonly string[];
  /** "A1:B2" of each range of merged cells. */
  readonly merged: readonly string[];
}

/**
 * Reads the first sheet of an XLSX file, or a CSV file, by what its bytes are.
 * @throws Refusal `import.not_a_sheet`, `import.too_large`, `import.too_many_rows`, `import.encoding`, `import.empty`
 */
export async function readSheetCells(bytes: Uint8Array): Promise<SheetCells> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const sheet = isZip ? await fromWorkbook(bytes) : fromText(bytes);
  if (sheet.rows.length > MOST_ROWS) throw tooManyRows(sheet.rows.length);
  if (sheet.rows.length < 2) throw new Refusal("input", "import.empty");
  return sheet;
}

async function fromWorkbook(bytes: Uint8Array): Promise<SheetCells> {
  const workbook = openWorkbook(bytes);
  if (workbook.rows > MOST_ROWS) throw tooManyRows(workbook.rows);
  try {
    const rows = await readSheet(workbook.bytes);
    return {
      rows: withoutEmptyEnd(rows.map((row) => row.map((cell) => cellText(cell)))),
      formulas: workbook.formulas,
      merged: workbook.merged,
    };
  } catch (error) {
    throw new Refusal("input", "import.not_a_sheet", {}, { cause: error });
  }
}

function fromText(bytes: Uint8Array): SheetCells {
  const text = sheetText(bytes);
  const head = text.slice(0, text.search(/\r|\n|$/));
  const delimiter = [";", "\t", ","].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ",";
  try {
    const rows: string[][] = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to_line: MOST_ROWS + 2,
    });
    const formulas = rows.flatMap((row, at) =>
      row.flatMap((cell, column) => (/^=\s*\w/.test(cell) ? [`${columnName(column)}${String(at + 1)}`] : [])),
    );
    return { rows: withoutEmptyEnd(rows.map((row) => row.map(cellText))), formulas, merged: [] };
  } catch (error) {
    throw new Refusal("input", "import.not_a_sheet", {}, { cause: error });
  }
}

/** "C" of 2, "AA" of 26. */
export function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : `${columnName(Math.floor(at / 26) - 1)}${columnName(at % 26)}`;
}

function cellText(cell: unknown): string {
  if (typeof cell === "string") return cell.normalize("NFC").replace(/\s+/gu, " ").trim();
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}

function withoutEmptyEnd(rows: string[][]): string[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ""));
  return rows.slice(0, last + 1);
}

function tooManyRows(rows: number): Refusal {
  return new Refusal("input", "import.too_many_rows", { rows, most: MOST_ROWS });
}
