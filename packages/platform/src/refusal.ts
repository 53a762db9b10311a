/** Why a request is turned down; each kind has one HTTP status. */
export type RefusalKind = "input" | "unauthenticated" | "forbidden" | "missing" | "conflict" | "limit" | "unavailable";

export const REFUSAL_STATUS = {
  input: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  limit: 429,
  unavailable: 503,
} as const satisfies Record<RefusalKind, number>;

/** Machine-readable reason: capability and reason, as in `incoming.already_routed`. The SPA holds its sentences. */
export type RefusalCode = `${string}.${string}`;

export type RefusalParams = Readonly<Record<string, string | number | boolean>>;

/**
 * The only error thrown on purpose. Everything else that is thrown is a bug or an outage.
 * `missing` is also the answer for what exists but may not be seen; the two must not differ.
 * Params never hold submitted content, because they are logged and shown.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: RefusalCode;
  readonly params: RefusalParams;

  constructor(kind: RefusalKind, code: RefusalCode, params: RefusalParams = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = "Refusal";
    this.kind = kind;
    this.code = code;
    this.params = params;
  }
}
