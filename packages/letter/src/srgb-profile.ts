/**
 * A small sRGB profile (ICC version 2, matrix and curve, about 900 bytes), for the OutputIntent of PDF/A.
 * Colorants are those of sRGB adapted to D50 (ICC.1:2001-04); the curve is that of IEC 61966-2-1.
 */
export function srgbProfile(): Uint8Array {
  const curve = tag("curv", uint32(curveSteps), Buffer.concat(curvePoints().map(uint16)));
  const tags: [string, Buffer][] = [
    ["desc", description("sRGB IEC61966-2.1")],
    ["cprt", tag("text", Buffer.from("No copyright, use freely\0", "latin1"))],
    ["wtpt", xyz(0.9505, 1, 1.0891)],
    ["rXYZ", xyz(0.43607, 0.22249, 0.01392)],
    ["gXYZ", xyz(0.38515, 0.71687, 0.09708)],
    ["bXYZ", xyz(0.14307, 0.06061, 0.7141)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const offsets = new Map<Buffer, number>();
  let end = headerLength + 4 + tags.length * 12;
  for (const [, data] of tags) {
    if (offsets.has(data)) continue;
    offsets.set(data, end);
    end += data.length;
  }
  const table = tags.map(([name, data]) =>
    Buffer.concat([Buffer.from(name, "latin1"), uint32(offsets.get(data) ?? 0), uint32(data.length)]),
  );
  return Buffer.concat([header(end), uint32(tags.length), ...table, ...offsets.keys()]);
}

const headerLength = 128;
const curveSteps = 256;

function curvePoints(): number[] {
  return Array.from({ length: curveSteps }, (_, step) => {
    const value = step / (curveSteps - 1);
    return Math.round((value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4) * 65535);
  });
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(headerLength);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  // Made on 1 January 2026, so that the profile is the same every time.
  for (const [index, part] of [2026, 1, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(part, 24 + index * 2);
  bytes.write("acsp", 36, "latin1");
  for (const [index, value] of [0.9642, 1, 0.8249].entries()) fixed(value).copy(bytes, 68 + index * 4);
  return bytes;
}

function tag(type: string, ...parts: Buffer[]): Buffer {
  const bytes = Buffer.concat([Buffer.from(type, "latin1"), Buffer.alloc(4), ...parts]);
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function description(text: string): Buffer {
  // No Unicode or ScriptCode text follows: 4 + 4 + 2 + 1 + 67 zero bytes.
  return tag("desc", uint32(text.length + 1), Buffer.from(`${text}\0`, "latin1"), Buffer.alloc(78));
}

function xyz(...values: [number, number, number]): Buffer {
  return tag("XYZ ", ...values.map(fixed));
}

function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65536));
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
