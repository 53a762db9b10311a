/** Why a file cannot be read, beside what the guard of PDF files says. */
export type ReadingCode =
  /** Neither PDF nor .docx. */
  | "reading.unknown_type"
  /** A .doc of Word 97-2003, or a file locked with a password: both are the same container. */
  | "reading.old_or_locked"
  /** A .docx whose parts are missing or broken. */
  | "reading.damaged"
  /** Unpacks to more than a document needs. */
  | "reading.too_large"
  /** Pictures of pages without a text layer. */
  | "reading.no_text"
  /** Took longer than a document needs. */
  | "reading.too_slow";

/** The only error thrown on purpose by this package. */
export class ReadingProblem extends Error {
  readonly code: ReadingCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: ReadingCode, params: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = "ReadingProblem";
    this.code = code;
    this.params = params;
  }
}
