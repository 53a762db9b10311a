/** One HTTP request to an axis. */
export interface AxisRequest {
  readonly method: "GET" | "POST";
  readonly url: string;
  /** Never to be logged: they carry the credentials. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** For all of it: connection, request, reply. */
  readonly timeoutMs: number;
  /** Asked twice, it is as if asked once. */
  readonly mayRepeat?: boolean;
  /** A longer reply is cut off and counts as a failure. */
  readonly maxReplyBytes: number;
}

export interface AxisReply {
  readonly status: number;
  readonly body: Uint8Array;
}

/**
 * Carries a request; the guard of the address stands behind it, not here.
 * @throws anything when no reply came; the clients take that as a network error, which may be tried again
 */
export type AxisTransport = (request: AxisRequest) => Promise<AxisReply>;
