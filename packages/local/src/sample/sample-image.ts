import { createHash } from "node:crypto";
import { Raster } from "./raster.ts";

const BLUE = [22, 64, 168] as const;
const RED = [200, 24, 24] as const;

/** An invented signature (chữ ký mẫu): a scrawl that follows from the name, blue on nothing. */
export function signatureImage(name: string): Uint8Array {
  const seed = createHash("sha256").update(name).digest();
  const at = (index: number) => (seed[index % seed.length] ?? 0) / 255;
  const raster = new Raster(480, 200);
  const loops = 4 + Math.floor(at(0) * 4);
  const scrawl = Array.from({ length: 400 }, (_, step) => {
    const t = step / 399;
    const swing = 2 * Math.PI * loops * t;
    const fade = 1 - 0.55 * t;
    return [
      50 + 350 * t + 34 * Math.sin(swing * (0.9 + 0.3 * at(1))) * fade,
      105 + (48 + 26 * at(2)) * Math.cos(swing + at(3) * 3) * fade * (0.55 + 0.45 * Math.sin(swing * 0.37 + at(4) * 6)),
    ] as const;
  });
  raster.stroke(scrawl, 4);
  raster.stroke(
    Array.from(
      { length: 60 },
      (_, step) => [70 + 350 * (step / 59), 168 - 22 * at(5) * Math.sin((step / 59) * Math.PI)] as const,
    ),
    3,
  );
  return raster.toPng(BLUE);
}

/** An invented seal (dấu mẫu): two rings, a star and the word MẪU; like no real one. */
export function sealImage(): Uint8Array {
  const raster = new Raster(420, 420);
  const arc = (radius: number, from: number, to: number) =>
    Array.from({ length: 240 }, (_, step) => {
      const angle = from + ((to - from) * step) / 239;
      return [210 + radius * Math.cos(angle), 210 + radius * Math.sin(angle)] as const;
    });
  raster.stroke(arc(200, 0, 2 * Math.PI), 9);
  raster.stroke(arc(130, 0, 2 * Math.PI), 4);
  const star = Array.from({ length: 6 }, (_, corner) => {
    const angle = -Math.PI / 2 + (corner * 4 * Math.PI) / 5;
    return [210 + 78 * Math.cos(angle), 190 + 78 * Math.sin(angle)] as const;
  });
  raster.stroke(star, 8);
  for (const letter of WORD)
    raster.stroke(
      letter.map(([x, y]) => [x + 150, y + 270] as const),
      6,
    );
  return raster.toPng(RED);
}

/** M, Ẫ, U in strokes, 40 pixels high. */
const WORD: readonly (readonly (readonly [number, number])[])[] = [
  [
    [0, 40],
    [0, 8],
    [16, 30],
    [32, 8],
    [32, 40],
  ],
  [
    [44, 40],
    [60, 8],
    [76, 40],
  ],
  [
    [50, 28],
    [70, 28],
  ],
  [
    [52, 3],
    [60, -5],
    [68, 3],
  ],
  [
    [52, -12],
    [56, -16],
    [64, -11],
    [68, -15],
  ],
  [
    [88, 8],
    [88, 32],
    [94, 39],
    [110, 39],
    [116, 32],
    [116, 8],
  ],
];
