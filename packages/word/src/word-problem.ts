/** What may be wrong with a Word file somebody brought; each has one sentence in the dictionaries of the screens. */
export type WordProblemCode =
  /** No .docx at all, or a damaged one. */
  | "reading.damaged"
  /** An old .doc, or a file under a password: both are OLE containers. */
  | "reading.old_or_locked"
  /** Too much once unpacked. */
  | "reading.too_large"
  /** Written with fonts that are no Unicode (.VnTime, VNI): its letters cannot be told. `{ font }` */
  | "reading.legacy_font";

/** The one error this package throws on purpose; `params` hold nothing of the text. */
export class WordProblem extends Error {
  readonly code: WordProblemCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    code: WordProblemCode,
    params: Readonly<Record<string, string | number>> = {},
    options: { cause?: unknown } = {},
  ) {
    super(code, options);
    this.name = "WordProblem";
    this.code = code;
    this.params = params;
  }
}
