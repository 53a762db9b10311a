import { createHash } from "node:crypto";

/** The header stands before the files, and nothing of it is this long. */
const MOST_HEADER_BYTES = 4 * 1024 * 1024;
const HOP_LIST = /<((?:[\w.-]+:)?TraceHeaderList)\b/g;
const HOP = /<((?:[\w.-]+:)?TraceHeader)\b/g;

/**
 * SHA-256 (hexadecimal) of a packet as its sender wrote it: the hops that axes add to the trace on the way are left out. A
 * packet offered twice differs by these only; one its sender packed anew has another time in its own, first hop.
 */
export function packetDigest(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, MOST_HEADER_BYTES)).toString(
    "latin1",
  );
  const list = elementIn(head, HOP_LIST, 0);
  const hash = createHash("sha256");
  if (!list) return hash.update(bytes).digest("hex");
  const own = withoutLaterHops(head.slice(list.start, list.end));
  return hash
    .update(bytes.subarray(0, list.start))
    .update(own, "latin1")
    .update(bytes.subarray(list.end))
    .digest("hex");
}

function withoutLaterHops(list: string): string {
  let at = elementIn(list, HOP, 0)?.end ?? list.length;
  let kept = list.slice(0, at);
  for (let hop = elementIn(list, HOP, at); hop; hop = elementIn(list, HOP, at)) {
    kept += list.slice(at, hop.start).trim();
    at = hop.end;
  }
  return kept + list.slice(at).trimStart();
}

/** The first element of this name. Its end is looked for once: a text of mere beginnings takes no longer than any other. */
function elementIn(text: string, opening: RegExp, from: number): { start: number; end: number } | undefined {
  opening.lastIndex = from;
  const found = opening.exec(text);
  if (!found) return undefined;
  const closing = `</${found[1] ?? ""}>`;
  const at = text.indexOf(closing, found.index);
  return at < 0 ? undefined : { start: found.index, end: at + closing.length };
}
