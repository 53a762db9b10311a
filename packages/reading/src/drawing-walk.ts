import type { Box } from "@vanthu/layout/page-model.ts";
import { MM_PER_POINT, type Drawing, type Piece } from "./drawing.ts";
import { faceOf, type FontFace } from "./font-face.ts";
import { apply, IDENTITY, matrixOf, multiply, type Matrix } from "./matrix.ts";
import { ReadingProblem } from "./reading-problem.ts";

/** The operators of one page as pdf.js lists them, and how it names them. */
export interface Operators {
  readonly names: ReadonlyMap<number, string>;
  readonly codes: readonly number[];
  readonly args: readonly unknown[];
  readonly fontName: (id: string) => string | undefined;
  /** Corners of the visible page in its own units. */
  readonly view: readonly [number, number, number, number];
}

interface State {
  ctm: Matrix;
  color: string;
  font: FontFace;
  sizePt: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  /** Rendering mode 3: the text layer under a scan. */
  hidden: boolean;
}

const UNKNOWN: FontFace = { font: "?", bold: false, italic: false };
const MAX_DEPTH = 200;
/** Far more than letters drawn one by one on the fullest page; each is compared with others. */
const MAX_PIECES = 60_000;
/** Rules and frames come before the thousands of paths of a map; of these no more is kept. */
const MAX_SHAPES = 3000;
/** A kern this wide, in thousandths of the size, is a space that was not written. */
const SPACE_KERN = 160;

/**
 * Follows the drawing instructions of one page and keeps where letters, lines and images fall.
 * @throws ReadingProblem `reading.too_large`
 */
export function walkDrawing(operators: Operators): Drawing {
  return new Walk(operators).run();
}

class Walk {
  readonly #operators: Operators;
  readonly #pieces: Piece[] = [];
  readonly #shapes: Box[] = [];
  readonly #stack: State[] = [];
  #imageShare = 0;
  #line: Matrix = IDENTITY;
  #text: Matrix = IDENTITY;
  #state: State = {
    ctm: IDENTITY,
    color: "#000000",
    font: UNKNOWN,
    sizePt: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    hidden: false,
  };

  constructor(operators: Operators) {
    this.#operators = operators;
  }

  run(): Drawing {
    const { names, codes, args } = this.#operators;
    codes.forEach((code, at) => {
      const step = this.#steps[names.get(code) ?? ""];
      const given = args[at];
      step?.(Array.isArray(given) ? (given as unknown[]) : []);
    });
    return { pieces: this.#pieces, shapes: this.#shapes, imageShare: this.#imageShare };
  }

  readonly #steps: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save: () => {
      this.#save();
    },
    restore: () => {
      this.#restore();
    },
    transform: (args) => {
      this.#concat(args);
    },
    paintFormXObjectBegin: ([matrix]) => {
      this.#save();
      this.#concat(matrix);
    },
    paintFormXObjectEnd: () => {
      this.#restore();
    },
    beginAnnotation: ([, , transform, matrix]) => {
      this.#save();
      this.#state.ctm = IDENTITY;
      this.#concat(transform);
      this.#concat(matrix);
    },
    endAnnotation: () => {
      this.#restore();
    },
    setFillRGBColor: ([color]) => {
      if (typeof color === "string") this.#state.color = color;
    },
    setFillColorN: () => {
      this.#state.color = "pattern";
    },
    beginText: () => {
      this.#line = this.#text = IDENTITY;
    },
    setTextMatrix: ([matrix]) => {
      this.#line = this.#text = matrixOf(matrix) ?? IDENTITY;
    },
    moveText: ([x, y]) => {
      this.#move(numberOf(x), numberOf(y));
    },
    setLeadingMoveText: ([x, y]) => {
      this.#state.leading = -numberOf(y);
      this.#move(numberOf(x), numberOf(y));
    },
    nextLine: () => {
      this.#move(0, -this.#state.leading);
    },
    setLeading: ([leading]) => {
      this.#state.leading = -numberOf(leading);
    },
    setFont: ([id, size]) => {
      this.#state.font = faceOf((typeof id === "string" ? this.#operators.fontName(id) : undefined) ?? "");
      this.#state.sizePt = numberOf(size);
    },
    setCharSpacing: ([value]) => {
      this.#state.charSpacing = numberOf(value);
    },
    setWordSpacing: ([value]) => {
      this.#state.wordSpacing = numberOf(value);
    },
    setHScale: ([value]) => {
      this.#state.scale = numberOf(value) / 100;
    },
    setTextRise: ([value]) => {
      this.#state.rise = numberOf(value);
    },
    setTextRenderingMode: ([mode]) => {
      this.#state.hidden = mode === 3;
    },
    showText: ([glyphs]) => {
      if (Array.isArray(glyphs)) this.#show(glyphs as unknown[]);
    },
    constructPath: ([paint, , bounds]) => {
      this.#path(this.#operators.names.get(numberOf(paint)) ?? "", bounds);
    },
    paintImageXObject: () => {
      this.#image();
    },
    paintInlineImageXObject: () => {
      this.#image();
    },
    paintImageMaskXObject: () => {
      this.#image();
    },
  };

  #save(): void {
    if (this.#stack.length < MAX_DEPTH) this.#stack.push({ ...this.#state });
  }

  #restore(): void {
    const state = this.#stack.pop();
    if (state) this.#state = state;
  }

  #concat(value: unknown): void {
    const matrix = matrixOf(value);
    if (matrix) this.#state.ctm = multiply(this.#state.ctm, matrix);
  }

  #move(x: number, y: number): void {
    this.#line = this.#text = multiply(this.#line, [1, 0, 0, 1, x, y]);
  }

  #show(glyphs: readonly unknown[]): void {
    const { sizePt, charSpacing, wordSpacing, scale, rise, ctm, font, color, hidden } = this.#state;
    const start = multiply(ctm, this.#text);
    let text = "";
    let advance = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        if (glyph < -SPACE_KERN && !text.endsWith(" ")) text += " ";
        advance -= (glyph / 1000) * sizePt * scale;
        continue;
      }
      const { unicode = "", width = 0, isSpace = false } = glyph as Glyph;
      text += unicode;
      advance += ((width / 1000) * sizePt + charSpacing + (isSpace ? wordSpacing : 0)) * scale;
    }
    this.#text = multiply(this.#text, [1, 0, 0, 1, advance, 0]);
    if (hidden || text.trim() === "") return;
    const trailing = text.endsWith(" ") ? wordSpacing * scale : 0;
    const [left, baseline] = this.#place(...apply(start, 0, rise));
    const [right] = this.#place(...apply(start, advance - trailing, rise));
    // The length of a unit that stands upright in the text.
    const size = sizePt * Math.hypot(start[2], start[3]);
    // Turned text is a watermark or the mark of a margin, no part of the layout.
    if (Math.abs(start[1]) > Math.abs(start[0]) || size < 1) return;
    const shown = { ...font, text: text.normalize("NFC"), color, sizePt: Math.round(size * 10) / 10 };
    if (this.#pieces.length >= MAX_PIECES) throw new ReadingProblem("reading.too_large");
    this.#pieces.push({ ...shown, leftMm: left, rightMm: right, baselineMm: baseline });
  }

  #path(paint: string, bounds: unknown): void {
    if (!/stroke|fill/i.test(paint) || bounds === null || typeof bounds !== "object") return;
    if (this.#shapes.length >= MAX_SHAPES) return;
    const [x0, y0, x1, y1] = Array.from({ length: 4 }, (_, at) => numberOf((bounds as ArrayLike<unknown>)[at]));
    const [left, bottom] = this.#place(...apply(this.#state.ctm, x0 ?? 0, y0 ?? 0));
    const [right, top] = this.#place(...apply(this.#state.ctm, x1 ?? 0, y1 ?? 0));
    this.#shapes.push({
      leftMm: Math.min(left, right),
      topMm: Math.min(top, bottom),
      widthMm: Math.abs(right - left),
      heightMm: Math.abs(bottom - top),
    });
  }

  #image(): void {
    const [a, b, c, d] = this.#state.ctm;
    const [x0, y0, x1, y1] = this.#operators.view;
    this.#imageShare = Math.max(this.#imageShare, Math.abs(a * d - b * c) / ((x1 - x0) * (y1 - y0)));
  }

  /** Units of the page to mm from its top left corner. */
  #place(x: number, y: number): readonly [number, number] {
    const [left, , , top] = this.#operators.view;
    return [(x - left) * MM_PER_POINT, (top - y) * MM_PER_POINT];
  }
}

interface Glyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}

function numberOf(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
