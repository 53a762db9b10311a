/**
 * The one error this package throws on purpose. It holds no prose: `code` names the rule that was broken (`pdf.encrypted`,
 * `field.already_filled`), `params` the values a sentence about it needs. Every other error is a bug.
 */
export class PdfProblem extends Error {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: string, params: Record<string, string | number> = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = "PdfProblem";
    this.code = code;
    this.params = params;
  }
}
