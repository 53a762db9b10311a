/** A week's report as it is printed: laid out like an official report, neither numbered nor sealed. */
export interface ReportPrint {
  readonly superior?: string | undefined;
  readonly issuer: readonly string[];
  readonly place: string;
  /** Civil date. */
  readonly madeOn: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly chart: {
    readonly title: string;
    readonly names: readonly [string, string];
    readonly steps: readonly { readonly label: string; readonly counts: readonly [number, number] }[];
  };
  readonly tables: readonly {
    readonly title: string;
    readonly header: readonly string[];
    readonly rows: readonly (readonly string[])[];
    readonly wordColumns: number;
  }[];
  readonly weekKey: string;
  readonly sha256: string;
  readonly sample: boolean;
  readonly composedAt: Date;
  /** Makes the file's identifiers, so that the same report is the same bytes. */
  readonly documentKey: string;
}

/** Lays it out as PDF. The office knows no PDF library; the composing function brings one. */
export type ReportPrinter = (print: ReportPrint) => Promise<Uint8Array>;
