/** A table of a summary; the first columns hold words, the rest numbers as they are to be read. */
export interface SummaryTable {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many columns at the left hold words. */
  readonly wordColumns: number;
}

/** Two counts a step: `Đến` and `Đi` of a week. */
export interface SummaryChart {
  readonly title: string;
  readonly names: readonly [string, string];
  readonly steps: readonly { readonly label: string; readonly counts: readonly [number, number] }[];
}

/**
 * A summary made by the machine (bản tổng hợp tự động), laid out like an official report. It has no number and is neither
 * signed nor sealed: only the clerk, in person, seals a signed document (article 32.2 of Decree 30/2020).
 */
export interface SummaryInput {
  readonly superior?: string | undefined;
  readonly issuer: string | readonly string[];
  readonly place: string;
  /** The day it was made, a civil date. */
  readonly madeOn: string;
  /** What it reports on, as its trích yếu. */
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly chart: SummaryChart;
  readonly tables: readonly SummaryTable[];
  /** Printed at the foot of every page: what the figures can be told by again. */
  readonly weekKey: string;
  readonly sha256: string;
  readonly sample: boolean;
  readonly composedAt: Date;
  /** As in `LetterInput`. */
  readonly documentKey: string;
}
