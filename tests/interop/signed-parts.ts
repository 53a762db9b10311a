/** One signature of a PDF, cut out of it without any PDF library. */
export interface SignedPart {
  /** The CMS, DER. */
  readonly cms: Buffer;
  /** The bytes it covers: all up to `end`, but for the signature itself. */
  readonly content: Buffer;
  readonly end: number;
}

const RANGE = /\/ByteRange\s*\[\s*0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;

/** Every signature of a file in the order in which it was made. */
export function signedParts(pdf: Buffer): SignedPart[] {
  return [...pdf.toString("latin1").matchAll(RANGE)].map(([, first, second, length]) => {
    const [gapStart, gapEnd] = [Number(first), Number(second)];
    const end = gapEnd + Number(length);
    const padded = Buffer.from(pdf.toString("latin1", gapStart + 1, gapEnd - 1), "hex");
    return {
      cms: withoutPadding(padded),
      content: Buffer.concat([pdf.subarray(0, gapStart), pdf.subarray(gapEnd, end)]),
      end,
    };
  });
}

/** DER says its own length; what follows is room that was not needed. */
function withoutPadding(der: Buffer): Buffer {
  const lengthBytes = (der[1] ?? 0) & 0x7f;
  return der.subarray(0, 2 + lengthBytes + der.readUIntBE(2, lengthBytes));
}
