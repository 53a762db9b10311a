/** What a file looks like, whether it was a PDF or a Word file. Lengths are in mm from the top left, sizes in points. */
export interface DocumentModel {
  readonly kind: "pdf" | "word";
  /** Of a PDF each page; of a Word file each section. */
  readonly pages: readonly PageModel[];
  /** In reading order; the left column of the head before the right one. */
  readonly paragraphs: readonly Paragraph[];
  /** Names of form fields: a draft of this system keeps number and date in two, empty until it is issued. */
  readonly fields?: readonly string[];
}

export interface PageModel {
  readonly widthMm: number;
  readonly heightMm: number;
  /** As a Word file states them, as the text of a PDF leaves them; absent where nothing can be told. */
  readonly margins: Partial<Margins>;
  /** Number shown at the top or bottom of the page; of a Word section, where its numbers would stand. */
  readonly number?: PageNumber;
  /** Image that fills the page: a scan. */
  readonly scanned?: boolean;
}

export interface Margins {
  readonly topMm: number;
  readonly bottomMm: number;
  readonly leftMm: number;
  readonly rightMm: number;
}

export interface PageNumber {
  readonly place: "top" | "bottom";
  readonly align: Alignment;
  /** Digits as printed; absent for the field of a Word file. */
  readonly text?: string;
  readonly sizePt?: number;
  /** Word: also shown on the first page. */
  readonly onFirst?: boolean;
}

export type Alignment = "left" | "center" | "right" | "justify";

/** A paragraph, or one line of a block whose lines stand for themselves. */
export interface Paragraph {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Counted from 1; a Word file has none. */
  readonly page?: number;
  /** Side of a block of two columns, as the head and the end of a document are. */
  readonly column: "whole" | "left" | "right";
  /** Inside a table with content, where the rules for running text do not hold. */
  readonly table?: boolean;
  readonly align?: Alignment;
  /** Indent of the first line against the others, or against the margin where there is one line. */
  readonly firstLineMm?: number;
  /** Free space above, beyond the line itself. */
  readonly gapPt?: number;
  /** Distance of lines as a multiple of the single line of its font. */
  readonly lineSpacing?: number;
  readonly lineCount?: number;
  readonly box?: Box;
  /** A solid line right below: its length as a share of the text above it. */
  readonly ruleShare?: number;
  /** A rectangle drawn around it. */
  readonly frame?: Box;
}

export interface Box {
  readonly leftMm: number;
  readonly topMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Letters of one look. */
export interface Span {
  readonly text: string;
  readonly font: string;
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** `#rrggbb`; absent for the automatic colour. */
  readonly color?: string;
}
