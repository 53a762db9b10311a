/** An answer of refusal in S3's XML protocol. */
export class S3Error extends Error {
  readonly status: number;
  readonly code: string;
  /** Headers the answer has beside the ordinary ones. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = code;
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export function preconditionFailed(): S3Error {
  return new S3Error(412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
}

export function notImplemented(what: string): S3Error {
  return new S3Error(501, "NotImplemented", `The embedded S3 does not know this operation: ${what}`);
}
