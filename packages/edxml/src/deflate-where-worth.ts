import { constants, deflateRawSync } from "node:zlib";

/** The file is judged in windows of this size; a stored block of DEFLATE holds at most 65,535 bytes. */
const WINDOW_BYTES = 16 * 1024;
const MOST_STORED_BYTES = 65_535;
/** How much more often than by chance two bytes must be alike for packing to be worth its time. */
const WORTH_RATIO = 1.3;

/** An empty stored block that ends the stream. */
const END = Uint8Array.of(1, 0, 0, 0xff, 0xff);

/**
 * A DEFLATE stream in which only the windows that will shrink are packed: a PDF is mostly packed already, and to try
 * again takes ten times as long as all the rest of writing a packet.
 */
export function deflateWhereWorth(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let from = 0;
  while (from < bytes.length) {
    const worth = isWorth(bytes, from);
    let to = from + WINDOW_BYTES;
    while (to < bytes.length && isWorth(bytes, to) === worth) to += WINDOW_BYTES;
    const stretch = bytes.subarray(from, Math.min(to, bytes.length));
    if (worth) pieces.push(packed(stretch));
    else pieces.push(...stored(stretch));
    from = to;
  }
  return [...pieces, END];
}

/** Of bytes that are all equally frequent two are alike once in 256 times. */
function isWorth(bytes: Uint8Array, from: number): boolean {
  const to = Math.min(from + WINDOW_BYTES, bytes.length);
  const counts = new Uint32Array(256);
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    counts[byte] = (counts[byte] ?? 0) + 1;
  }
  const length = to - from;
  const alike = counts.reduce((sum, count) => sum + count * (count - 1), 0);
  return alike * 256 > WORTH_RATIO * length * (length - 1);
}

/** Not ended, and filled up to a whole byte, so that another block may follow. */
function packed(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
}

function* stored(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += MOST_STORED_BYTES) {
    const block = bytes.subarray(at, at + MOST_STORED_BYTES);
    const header = new Uint8Array(5);
    const view = new DataView(header.buffer);
    view.setUint16(1, block.length, true);
    view.setUint16(3, MOST_STORED_BYTES - block.length, true);
    yield header;
    yield block;
  }
}
