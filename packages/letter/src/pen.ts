import type { Typeface } from "./typeface.ts";
import type { Line } from "./words.ts";

/** Red, green and blue, 0 to 1. */
export type Colour = readonly [number, number, number];

export const black: Colour = [0, 0, 0];
/** The red of the urgency stamps (đỏ tươi). */
export const brightRed: Colour = [0.84, 0.05, 0.09];
export const grey: Colour = [0.45, 0.45, 0.45];
/** The two fills of a chart: told apart in print without colour too, one dark, one light in a dark frame. */
export const darkFill: Colour = [0.11, 0.3, 0.61];
export const lightFill: Colour = [0.8, 0.86, 0.95];
export const faint: Colour = [0.62, 0.68, 0.78];

/** Times New Roman and Tinos, as shares of the font size. */
export const ascent = 0.891;
export const descent = 0.216;
/** Single line spacing (dòng đơn). */
export const singleSpacing = 1.149;

export interface TextStyle {
  readonly size: number;
  readonly colour?: Colour | undefined;
  /** The width to stretch the spaces to, in points; lines that end a paragraph keep theirs. */
  readonly justifyTo?: number | undefined;
}

/** Writes the content stream of one page. Points from the lower left corner. */
export interface Pen {
  readonly page: number;
  line(line: Line, x: number, baseline: number, style: TextStyle): void;
  rule(x1: number, y1: number, x2: number, y2: number, thickness?: number, colour?: Colour): void;
  box(x: number, y: number, width: number, height: number, thickness?: number, colour?: Colour): void;
  /** A box filled with a colour, for bars. */
  fill(x: number, y: number, width: number, height: number, colour: Colour): void;
  /** Boxes `[x, y, width, height]` filled as one shape, so that no seam shows between neighbours. */
  mosaic(boxes: readonly (readonly [number, number, number, number])[], colour: Colour): void;
  content(): string;
}

export function openPen(page: number): Pen {
  const operators: string[] = [];
  return {
    page,
    line(line, x, baseline, style) {
      if (line.words.length > 0) operators.push(textOperators(line, x, baseline, style));
    },
    rule(x1, y1, x2, y2, thickness = 0.6, colour = black) {
      operators.push(
        `q ${colour.map(digits).join(" ")} RG ${digits(thickness)} w ${digits(x1)} ${digits(y1)} m ${digits(x2)} ${digits(y2)} l S Q`,
      );
    },
    box(x, y, width, height, thickness = 0.6, colour = black) {
      operators.push(
        `q ${colour.map(digits).join(" ")} RG ${digits(thickness)} w ${digits(x)} ${digits(y)} ${digits(width)} ${digits(height)} re S Q`,
      );
    },
    fill(x, y, width, height, colour) {
      operators.push(
        `q ${colour.map(digits).join(" ")} rg ${digits(x)} ${digits(y)} ${digits(width)} ${digits(height)} re f Q`,
      );
    },
    mosaic(boxes, colour) {
      const path = boxes.map((box) => `${box.map(digits).join(" ")} re`).join(" ");
      operators.push(`q ${colour.map(digits).join(" ")} rg ${path} f Q`);
    },
    content: () => operators.join("\n"),
  };
}

function textOperators(
  line: Line,
  x: number,
  baseline: number,
  { size, colour = black, justifyTo }: TextStyle,
): string {
  const gaps = line.words.length - 1;
  const stretched = justifyTo !== undefined && !line.last && gaps > 0 ? justifyTo - line.width * size : 0;
  // Negative numbers in a TJ array move to the right, in thousandths of the font size.
  const shift = stretched > 0 ? ` ${digits((-1000 * stretched) / (gaps * size))} ` : "";
  const shows: string[] = [];
  let face: Typeface | undefined;
  let strings = "";
  const flush = () => {
    if (face) shows.push(`/${face.resource} ${digits(size)} Tf [${strings}] TJ`);
    strings = "";
  };
  for (const [index, word] of line.words.entries()) {
    for (const piece of word.pieces) {
      if (piece.face !== face) {
        flush();
        face = piece.face;
      }
      strings += `<${piece.glyphs.map((glyph) => glyph.code).join("")}>`;
    }
    // The space itself is written too, so that copied text keeps its words apart.
    if (index < gaps && face) strings += `<${face.glyph(" ")?.code ?? ""}>${shift}`;
  }
  flush();
  return `BT ${colour.map(digits).join(" ")} rg 1 0 0 1 ${digits(x)} ${digits(baseline)} Tm ${shows.join(" ")} ET`;
}

/** A number as PDF writes it: at most three decimals, no exponent. */
export function digits(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** Where a line `size` high stands in a box of `leading` whose top is `top`. */
export function baselineIn(top: number, leading: number, size: number): number {
  return top - (leading - singleSpacing * size) / 2 - ascent * size;
}

export function widthOf(line: Line, size: number): number {
  return line.width * size;
}
