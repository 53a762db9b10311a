/** A part of a report as a table: for the spreadsheet, the CSV, the PDF and the draft alike. */
export interface Sheet {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** null is nothing to show: a share of nothing, a week without one before it. */
export type Cell = string | number | null;

/** Writes sheets as one workbook. The office knows no spreadsheet library; the composing function brings one. */
export type SheetWriter = (sheets: readonly Sheet[]) => Promise<Uint8Array>;

/** Numbers as a Vietnamese document writes them: `96,2`. */
export function shownCell(cell: Cell): string {
  return cell === null ? "–" : typeof cell === "number" ? String(cell).replace(".", ",") : cell;
}
