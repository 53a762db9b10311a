import { crc32, deflateSync } from "node:zlib";

type Colour = readonly [red: number, green: number, blue: number];

/** A transparent picture in one colour, drawn with soft round strokes, and written as PNG. */
export class Raster {
  readonly #alpha: Float32Array;
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#alpha = new Float32Array(width * height);
  }

  /** A stroke through the points, `thickness` pixels wide. */
  stroke(points: readonly (readonly [x: number, y: number])[], thickness: number): void {
    for (const [at, [x1, y1]] of points.entries()) {
      const [x0, y0] = points[Math.max(0, at - 1)] ?? [x1, y1];
      const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0)));
      for (let step = 0; step <= steps; step += 1) {
        this.#dot(x0 + ((x1 - x0) * step) / steps, y0 + ((y1 - y0) * step) / steps, thickness / 2);
      }
    }
  }

  #dot(cx: number, cy: number, radius: number): void {
    for (let y = Math.floor(cy - radius - 1); y <= cy + radius + 1; y += 1) {
      for (let x = Math.floor(cx - radius - 1); x <= cx + radius + 1; x += 1) {
        if (x < 0 || y < 0 || x >= this.width || y >= this.height) continue;
        const cover = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(x - cx, y - cy)));
        const at = y * this.width + x;
        this.#alpha[at] = Math.max(this.#alpha[at] ?? 0, cover);
      }
    }
  }

  /** RGBA, 8 bits, as NĐ 30 wants of signature images: `.png` with a transparent ground. */
  toPng([red, green, blue]: Colour): Uint8Array {
    const rows = Buffer.alloc((this.width * 4 + 1) * this.height);
    for (let y = 0; y < this.height; y += 1) {
      for (let x = 0; x < this.width; x += 1) {
        const alpha = Math.round((this.#alpha[y * this.width + x] ?? 0) * 255);
        rows.set([red, green, blue, alpha], y * (this.width * 4 + 1) + 1 + x * 4);
      }
    }
    const header = Buffer.alloc(13);
    header.writeUInt32BE(this.width, 0);
    header.writeUInt32BE(this.height, 4);
    header.set([8, 6, 0, 0, 0], 8);
    return Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk("IHDR", header),
      chunk("IDAT", deflateSync(rows)),
      chunk("IEND", Buffer.alloc(0)),
    ]);
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
