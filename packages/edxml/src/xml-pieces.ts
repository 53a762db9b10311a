import { TextDecoder } from "node:util";
import { EdxmlProblem } from "./edxml-problem.ts";

/** A stretch of a packet: text with markup, or a long run between two tags that holds nothing but base64 characters. */
export type XmlPiece =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "run"; readonly bytes: Uint8Array };

/** Decoded piece by piece, so that a large packet never stands in memory as one string. */
const CHUNK_BYTES = 64 * 1024;
/** Shorter ones are no trouble to the parser. */
const SHORTEST_RUN_BYTES = 2048;

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;

/**
 * Cuts a packet where a file begins and ends. An XML parser looks at each character, which for a file in base64 takes
 * most of the reading; a run of base64 holds no markup in whatever place it stands, so it need not see it.
 *
 * @throws EdxmlProblem `packet.encoding`
 */
export function* cutXml(bytes: Uint8Array): Generator<XmlPiece> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let from = 0;
  for (const run of longRuns(bytes)) {
    yield* textPieces(decoder, bytes.subarray(from, run.start));
    yield { kind: "run", bytes: bytes.subarray(run.start, run.end) };
    from = run.end;
  }
  yield* textPieces(decoder, bytes.subarray(from));
  yield { kind: "text", text: decode(decoder, new Uint8Array(0), false) };
}

function* textPieces(decoder: TextDecoder, bytes: Uint8Array): Generator<XmlPiece> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    yield { kind: "text", text: decode(decoder, bytes.subarray(at, at + CHUNK_BYTES), true) };
  }
}

function decode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch (cause) {
    throw new EdxmlProblem("packet.encoding", { reason: "not_utf8" }, { cause });
  }
}

function* longRuns(bytes: Uint8Array): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0;
  while (start < bytes.length) {
    const lessThan = bytes.indexOf(LESS_THAN, start);
    const end = lessThan < 0 ? bytes.length : lessThan;
    const isLong = end - start >= SHORTEST_RUN_BYTES && start > 0 && lessThan >= 0;
    if (isLong && isBase64(bytes, start, end)) yield { start, end };
    const next = bytes.indexOf(GREATER_THAN, end);
    start = next < 0 ? bytes.length : next + 1;
  }
}

const IS_BASE64 = new Uint8Array(256);
for (const letter of Buffer.from("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="))
  IS_BASE64[letter] = 1;

function isBase64(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    if (IS_BASE64[bytes[at] ?? 0] === 0) return false;
  }
  return true;
}
