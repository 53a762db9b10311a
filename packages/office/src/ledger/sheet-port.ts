/** A table of the ledger, for the spreadsheet and the CSV alike. */
export interface LedgerSheet {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Writes tables as one workbook. The office knows no spreadsheet library; the composing function brings one. */
export type LedgerSheetWriter = (sheets: readonly LedgerSheet[]) => Promise<Uint8Array>;
