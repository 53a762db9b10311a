/** The four faces of Tinos (the metrics of Times New Roman, no Vietnamese glyph missing) as TrueType files. */
export interface LetterFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  readonly boldItalic: Uint8Array;
}

export type FaceName = keyof LetterFonts;
