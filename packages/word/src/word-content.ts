/** A stretch of text in one style, as Word has it. */
export interface WordRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** One line of a Word document: a paragraph, or a part of one between two line breaks. */
export interface WordLine {
  readonly kind: "line";
  readonly runs: readonly WordRun[];
  /** All runs together, trimmed. */
  readonly text: string;
  readonly align: "left" | "center" | "right";
  /** `heading 1` and so on. */
  readonly style: string;
  /** Where Word numbers the line by itself, its level from 0. */
  readonly list?: { readonly level: number; readonly ordered: boolean };
}

export interface WordTable {
  readonly kind: "table";
  /** Rows, cells, lines of a cell. A merged cell stands once; `span` says over how many columns. */
  readonly rows: readonly (readonly WordCell[])[];
}

export interface WordCell {
  readonly lines: readonly WordLine[];
  readonly columns: number;
  readonly rows: number;
}

export type WordElement = WordLine | WordTable;

/** A Word document brought down to lines and tables, with what was passed over. */
export interface WordContent {
  readonly elements: readonly WordElement[];
  readonly images: number;
  readonly notes: number;
}
