import { crc32, deflateSync } from "node:zlib";

/** A PNG of one colour; `rows` replaces the pixel data, `sides` the size it claims. */
export function aPng(
  options: {
    readonly width?: number;
    readonly height?: number;
    readonly rgba?: readonly [number, number, number, number];
    readonly rows?: Buffer;
    readonly sides?: readonly [number, number];
  } = {},
): Buffer {
  const { width = 12, height = 8, rgba = [20, 40, 200, 128] } = options;
  const row = Buffer.concat([Buffer.alloc(1), ...Array.from({ length: width }, () => Buffer.from(rgba))]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(options.sides?.[0] ?? width, 0);
  header.writeUInt32BE(options.sides?.[1] ?? height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = options.rows ?? Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const bytes = Buffer.alloc(body.length + 8);
  bytes.writeUInt32BE(data.length, 0);
  body.copy(bytes, 4);
  bytes.writeUInt32BE(crc32(body), body.length + 4);
  return bytes;
}
