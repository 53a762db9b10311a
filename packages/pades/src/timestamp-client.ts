import { randomBytes } from "node:crypto";
import { setTimeout as pauseFor } from "node:timers/promises";
import { limitedBody } from "./limited-body.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { readTimestampReply, writeTimestampRequest } from "./timestamp-request.ts";

/** The port to those who stamp times. */
export interface TimestampSource {
  /**
   * @param imprintSha256 SHA-256 of what is to be stamped.
   * @returns a time-stamp token (RFC 3161), DER.
   */
  timestamp(imprintSha256: Uint8Array): Promise<Uint8Array>;
}

/** One time-stamping authority. */
export interface TimestampAuthority {
  url: string;
  /** How long one answer may take. @default 5000 */
  timeoutMs?: number;
  /** Object identifier of the policy the stamp must follow; any when absent. */
  policy?: string;
}

export interface TimestampClientOptions {
  /** @default the global one */
  fetch?: typeof fetch;
  /** How often an authority that does not answer is asked again before the next one is. @default 1 */
  retries?: number;
  /** How long all authorities together may take; no limit of its own when absent. */
  withinMs?: number;
  /** Waits before an authority is asked again. */
  pause?: (milliseconds: number) => Promise<unknown>;
}

const DEFAULT_TIMEOUT_MS = 5000;
const FIRST_PAUSE_MS = 200;
const MAX_REPLY_BYTES = 64 * 1024;

/**
 * Asks authorities in their order until one stamps: one that cannot be reached is asked again after a pause that doubles,
 * drawn at random up to its length; one that refuses or answers wrongly is not.
 *
 * Its `timestamp` throws the problem of the last authority asked: `timestamp.unavailable`, `timestamp.refused`,
 * `timestamp.mismatched`, `timestamp.damaged`, each with `authority`, the host's name.
 */
export function timestampAuthorities(
  authorities: readonly TimestampAuthority[],
  { fetch: send = fetch, retries = 1, withinMs, pause = pauseFor }: TimestampClientOptions = {},
): TimestampSource {
  return {
    timestamp: async (imprint) => {
      const limit = withinMs === undefined ? new AbortController().signal : AbortSignal.timeout(withinMs);
      let problem = new PdfProblem("timestamp.unavailable");
      for (const authority of authorities) {
        for (let attempt = 0; attempt <= retries && !limit.aborted; attempt += 1) {
          if (attempt > 0) await pause(Math.random() * FIRST_PAUSE_MS * 2 ** attempt);
          try {
            return await ask(authority, imprint, send, limit);
          } catch (error) {
            problem = asProblem(error, authority);
            if (problem.code !== "timestamp.unavailable") break;
          }
        }
      }
      throw problem;
    },
  };
}

async function ask(
  authority: TimestampAuthority,
  imprint: Uint8Array,
  send: typeof fetch,
  limit: AbortSignal,
): Promise<Uint8Array> {
  const request = { imprint, nonce: newNonce(), policy: authority.policy };
  const reply = await send(authority.url, {
    method: "POST",
    headers: { "content-type": "application/timestamp-query" },
    redirect: "error",
    body: new Uint8Array(writeTimestampRequest(request)),
    signal: AbortSignal.any([limit, AbortSignal.timeout(authority.timeoutMs ?? DEFAULT_TIMEOUT_MS)]),
  });
  if (!reply.ok) throw new PdfProblem("timestamp.unavailable", { status: reply.status });
  const bytes = await limitedBody(reply, MAX_REPLY_BYTES);
  if (!bytes) throw new PdfProblem("timestamp.damaged");
  return readTimestampReply(bytes, request);
}

/** 64 random bits as a positive INTEGER in its shortest form. */
function newNonce(): Uint8Array {
  const nonce = randomBytes(8);
  nonce[0] = 0x40 | ((nonce[0] ?? 0) & 0x3f);
  return nonce;
}

/** What is no problem of the protocol is one of the network. */
function asProblem(error: unknown, { url }: TimestampAuthority): PdfProblem {
  const authority = URL.canParse(url) ? new URL(url).host : url;
  if (!(error instanceof PdfProblem)) return new PdfProblem("timestamp.unavailable", { authority }, { cause: error });
  const code = error.code.startsWith("timestamp.") ? error.code : "timestamp.damaged";
  return new PdfProblem(code, { ...error.params, authority }, { cause: error });
}
