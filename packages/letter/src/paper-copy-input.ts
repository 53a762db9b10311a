/** Hình thức sao (Annex I part II, II.1.a). */
export type CopyForm = "SAO Y" | "SAO LỤC" | "TRÍCH SAO";

/** What stands under a copy printed on paper (form 3.1 of Annex III). */
export interface PaperCopyInput {
  readonly form: CopyForm;
  /** Tên cơ quan, tổ chức sao văn bản. */
  readonly issuer: string | readonly string[];
  /** Số bản sao, of the one series for all copies. */
  readonly number: string;
  /** `SY-UBND`, `SL-UBND`, `TrS-UBND` */
  readonly notation: string;
  readonly place: string;
  /** Civil date of the copy. */
  readonly copiedOn: string;
  readonly signature: {
    readonly authority: readonly string[];
    readonly position: string;
    readonly name: string;
    readonly otherPost?: string | undefined;
  };
  readonly recipients: readonly string[];
  /** What follows `Lưu:` — `VT`. */
  readonly archive: string;
  /** Trích sao: the pages of the original to copy, counted from 0; without them all. */
  readonly pages?: readonly number[] | undefined;
  /**
   * How much of the last page is known to be free above its bottom margin, in points. Where the block fits it stands
   * there, right below the end of the text; otherwise, and where nothing is known, on a page of its own.
   */
  readonly freeAtEnd?: number | undefined;
  readonly sample: boolean;
  readonly composedAt: Date;
  readonly documentKey: string;
}
