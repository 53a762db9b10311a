import type { RegisterKind } from "./register-columns.ts";

/** One registered number. */
export interface RegisterBookRow {
  /** The ten columns of the form, in order, as they are to be read. */
  readonly cells: readonly [string, string, string, string, string, string, string, string, string, string];
  /** A voided number (hủy số): struck through, the reason stands in Ghi chú. */
  readonly void?: boolean | undefined;
}

export interface RegisterBookInput {
  readonly kind: RegisterKind;
  readonly superior?: string | undefined;
  readonly agency: string | readonly string[];
  readonly year: number;
  /** Quyển số. */
  readonly volume: string;
  /** Civil dates. */
  readonly fromOn: string;
  readonly toOn: string;
  readonly fromNumber: string;
  readonly toNumber: string;
  readonly rows: readonly RegisterBookRow[];
  /** Who had it printed, as shown at the foot of each page. */
  readonly printedBy: string;
  readonly printedAt: Date;
  /** Titles over the places for signatures. */
  readonly clerkTitle?: string | undefined;
  readonly headTitle?: string | undefined;
  readonly sample: boolean;
  /** As in `LetterInput`. */
  readonly documentKey: string;
}
