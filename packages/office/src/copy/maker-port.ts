import type { AppearanceTemplate } from "@vanthu/pades/appearance-template.ts";
import type { CopyForm } from "./schema.ts";

/** What stands below the full-width rule of a paper copy (form 3.1 of NĐ 30 Phụ lục III). */
export interface CopyBlock {
  readonly form: CopyForm;
  /** Cơ quan sao, in lines. */
  readonly issuer: readonly string[];
  readonly number: string;
  /** "SY-UBND" */
  readonly notation: string;
  readonly place: string;
  readonly copiedOn: string;
  readonly signature: { readonly authority: readonly string[]; readonly position: string; readonly name: string };
  readonly recipients: readonly string[];
  /** What follows `Lưu:` — `VT`. */
  readonly archive: string;
}

/** What draws copies. The composing function brings it; the capability itself knows no PDF library. */
export interface CopyMaker {
  /** These pages (from 1) of a file as a file of their own. */
  extract(pdf: Uint8Array, pages: readonly number[]): Promise<Uint8Array>;
  /** The pages (all when none are named), as they look, with the copy block after the last; to be printed. */
  paperCopy(
    pdf: Uint8Array,
    options: {
      readonly pages: readonly number[] | undefined;
      readonly block: CopyBlock;
      readonly sample: boolean;
      readonly composedAt: Date;
      readonly documentKey: string;
    },
  ): Promise<{ readonly pdf: Uint8Array; readonly pages: number }>;
  /** What writes the agency's signature in box 14: these lines, whose figures may differ. */
  textMark(mark: { readonly lines: readonly string[]; readonly key: string }): Promise<AppearanceTemplate>;
}
