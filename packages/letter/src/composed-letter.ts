import type { AppearanceTemplate } from "@vanthu/pades/appearance-template.ts";

/** `[x1, y1, x2, y2]` in points from the lower left corner of the page. */
export type Rect = readonly [number, number, number, number];

export interface Place {
  /** 0-based. */
  readonly page: number;
  readonly rect: Rect;
}

/** A place kept as an empty merged text field and widget, to be filled in an incremental update. */
export interface ReservedField {
  readonly fieldName: "SoVanBan" | "NgayBanHanh";
  readonly place: Place;
  /** Holds every glyph the text may need; drawn with `align: "center"` in a box of the size of `place.rect`. */
  readonly template: AppearanceTemplate;
}

export interface ComposedLetter {
  /** PDF/A-2b. */
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** Where the image of the signer's signature goes: between title and name (ô 7c). */
  readonly signature: Place;
  /** Where the seal goes: 36 mm, over the left third of the signature image (ô 8). */
  readonly seal: Place;
  /** Where those who checked content and layout put their initials (ký nháy). */
  readonly initials: { readonly content: Place; readonly layout: Place };
  /** Absent when the number is drawn as text, and in a preview. */
  readonly number?: ReservedField | undefined;
  /** Absent when the date is drawn as text, and in a preview. */
  readonly date?: ReservedField | undefined;
  /** NFC, in reading order, a line for each paragraph; without page numbers and the mark of sample data. */
  readonly text: string;
  readonly warnings: readonly LetterWarning[];
}

/** What was laid out all the same but should be looked at. */
export interface LetterWarning {
  readonly code:
    /** Number or date is wider than its column. `{ where: "number" | "date" }` */
    | "letter.line_too_wide"
    /** Places of the document's form that nobody has filled, printed as dots. `{ fields }` */
    | "letter.field_open"
    /** A title before the signer's name, which article II.7.c of Annex I does not allow to most agencies. `{ title }` */
    | "letter.title_before_name";
  readonly params: Readonly<Record<string, string | number>>;
}
