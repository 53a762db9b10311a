import { inflateSync } from "node:zlib";
import { LetterProblem } from "./letter-problem.ts";

export const pngCaps = { sizeBytes: 1024 * 1024, sidePx: 2000 } as const;

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Samples of a pixel by colour type (ISO/IEC 15948, 11.2.2). */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Looks at a PNG before anything decodes it: its size, the sides it claims, and that its compressed data hold what those
 * sides need and no more.
 *
 * @throws {LetterProblem} `image.not_png`, `image.too_large`
 */
export function checkPng(png: Uint8Array): { widthPx: number; heightPx: number } {
  if (png.length > pngCaps.sizeBytes) throw new LetterProblem("image.too_large", { sizeBytes: png.length });
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  if (bytes.length < 33 || !bytes.subarray(0, 8).equals(signature)) throw new LetterProblem("image.not_png");
  const [header, ...chunks] = chunksOf(bytes);
  if (header?.type !== "IHDR" || header.data.length !== 13) throw new LetterProblem("image.not_png");
  const widthPx = header.data.readUInt32BE(0);
  const heightPx = header.data.readUInt32BE(4);
  const bits = header.data.readUInt8(8) * (samples[header.data.readUInt8(9)] ?? 0);
  if (widthPx > pngCaps.sidePx || heightPx > pngCaps.sidePx) {
    throw new LetterProblem("image.too_large", { widthPx, heightPx });
  }
  if (widthPx === 0 || heightPx === 0 || bits === 0 || bits > 64) throw new LetterProblem("image.not_png");

  const data = Buffer.concat(chunks.filter((chunk) => chunk.type === "IDAT").map((chunk) => chunk.data));
  // Each of at most seven interlaced passes adds a filter byte to a row and rounds it up to a byte.
  const most = heightPx * (Math.ceil((widthPx * bits) / 8) + 1) + 7 * heightPx * 2;
  if (unpackedLength(data, most) < Math.floor((widthPx * heightPx * bits) / 8))
    throw new LetterProblem("image.not_png");
  return { widthPx, heightPx };
}

function unpackedLength(data: Buffer, most: number): number {
  try {
    return inflateSync(data, { maxOutputLength: most }).length;
  } catch (cause) {
    throw new LetterProblem("image.not_png", {}, { cause });
  }
}

function chunksOf(bytes: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = signature.length; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString("latin1", at + 4, at + 8);
    if (at + 12 + length > bytes.length) throw new LetterProblem("image.not_png");
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    if (type === "IEND") return chunks;
    at += 12 + length;
  }
  throw new LetterProblem("image.not_png");
}
