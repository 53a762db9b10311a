import { createHash } from "node:crypto";

/** The header stands before the files, and nothing of it is this long. */
const MOST_HEADER_BYTES = 4 * 1024 * 1024;
const HOP_LIST = /<(?<list>(?:[\w.-]+:)?TraceHeaderList)\b[^>]*>[\s\S]*?<\/\k<list>\s*>/;
const HOP = /<(?<hop>(?:[\w.-]+:)?TraceHeader)\b[^>]*>[\s\S]*?<\/\k<hop>\s*>\s*/g;

/**
 * SHA-256 (hexadecimal) of a packet as its sender wrote it: the hops that axes add to the trace on the way are left out. A
 * packet offered twice differs by these only; one its sender packed anew has another time in its own, first hop.
 */
export function packetDigest(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, MOST_HEADER_BYTES)).toString(
    "latin1",
  );
  const list = HOP_LIST.exec(head);
  const hash = createHash("sha256");
  if (!list) return hash.update(bytes).digest("hex");
  const end = list.index + list[0].length;
  let hops = 0;
  const own = list[0].replace(HOP, (hop) => (hops++ === 0 ? hop.trimEnd() : ""));
  return hash.update(bytes.subarray(0, list.index)).update(own, "latin1").update(bytes.subarray(end)).digest("hex");
}
