export type ProblemCode =
  | "packet.too_large"
  | "packet.encoding"
  | "packet.not_xml"
  | "packet.doctype"
  | "packet.too_deep"
  | "packet.too_many_elements"
  | "packet.namespace"
  | "packet.element_missing"
  | "packet.value_invalid"
  | "packet.value_too_long"
  | "packet.unpacked_too_large";

/** What a problem or a note is about. Never holds text of the packet: it may end up in a log. */
export interface ProblemParams {
  readonly element?: string;
  /** One-based line in the packet. */
  readonly line?: number;
  readonly column?: number;
  readonly limit?: number;
  readonly reason?: string;
  readonly contentId?: string;
}

/** The only error this package throws on purpose: a packet that cannot be read, or one that must not be written. */
export class EdxmlProblem extends Error {
  override readonly name = "EdxmlProblem";
  readonly code: ProblemCode;
  readonly params: ProblemParams;

  constructor(code: ProblemCode, params: ProblemParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.code = code;
    this.params = params;
  }
}
