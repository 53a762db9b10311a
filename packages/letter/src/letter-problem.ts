/** What may be wrong with what the caller gave; each has one sentence in the dictionaries of the screens. */
export type LetterProblemCode =
  /** A character Tinos cannot draw rightly. `{ character, codePoint: "U+1F600", where: "body[3]" }` */
  | "letter.character_missing"
  /** A civil date that is not `YYYY-MM-DD` or does not exist. `{ value, where }` */
  | "letter.date_invalid"
  /** A table row with another number of cells than the header, or widths that do not fit. `{ where }` */
  | "letter.table_malformed"
  /** A file to be copied that cannot be read, or asks for a password. `{}` */
  | "letter.original_unreadable"
  /** A page to be copied that the file has not. `{ page }`, counted from 0 */
  | "letter.page_missing"
  /** Font bytes that are no TrueType font. `{ face }` */
  | "letter.font_unreadable"
  /** `{}` */
  | "image.not_png"
  /** `{ sizeBytes, widthPx, heightPx }`: those known when the cap was passed. */
  | "image.too_large";

/** The one error this package throws on purpose. `params` never hold more of the document than the one character. */
export class LetterProblem extends Error {
  readonly code: LetterProblemCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    code: LetterProblemCode,
    params: Readonly<Record<string, string | number>> = {},
    options: { cause?: unknown } = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = "LetterProblem";
    this.code = code;
    this.params = params;
  }
}
