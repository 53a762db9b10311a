import type { Box, Span } from "@vanthu/layout/page-model.ts";
import type { Piece } from "./drawing.ts";
import { MM_PER_POINT } from "./drawing.ts";

/** Letters on one baseline without a wide gap between them. */
export interface TextLine {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly leftMm: number;
  readonly rightMm: number;
  readonly baselineMm: number;
  readonly sizePt: number;
  /** How many stand on this baseline; more than one in a head, an end or a table. */
  readonly inRow: number;
}

/** Gap, in sizes, from which on the letters belong to another column. */
const COLUMN_GAP = 2;
const SPACE_GAP = 0.13;

/** The lines of one page, from the top, left before right. */
export function textLines(pieces: readonly Piece[]): TextLine[] {
  return rowsOf(pieces).flatMap((row) => {
    const lines = columnsOf(row.toSorted((a, b) => a.leftMm - b.leftMm));
    return lines.map((line) => toLine(line, lines.length));
  });
}

export function boxOf({ leftMm, rightMm, baselineMm, sizePt }: TextLine): Box {
  const heightMm = sizePt * MM_PER_POINT;
  return { leftMm, topMm: baselineMm - heightMm * 0.89, widthMm: rightMm - leftMm, heightMm: heightMm * 1.1 };
}

function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.baselineMm - b.baselineMm)) {
    const row = rows.at(-1);
    const near = row?.[0] && piece.baselineMm - row[0].baselineMm < piece.sizePt * MM_PER_POINT * 0.3;
    if (near) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

function columnsOf(row: readonly Piece[]): Piece[][] {
  const columns: Piece[][] = [];
  for (const piece of row) {
    const last = columns.at(-1)?.at(-1);
    const size = piece.sizePt * MM_PER_POINT;
    if (last && piece.leftMm - last.rightMm < size * COLUMN_GAP) columns.at(-1)?.push(piece);
    else columns.push([piece]);
  }
  return columns;
}

function toLine(pieces: readonly Piece[], inRow: number): TextLine {
  const spans: Span[] = [];
  let right: number | undefined;
  for (const { text, font, sizePt, bold, italic, color, leftMm, rightMm } of pieces) {
    const last = spans.at(-1);
    const apart = right !== undefined && leftMm - right > sizePt * MM_PER_POINT * SPACE_GAP;
    const lead = apart && last && !last.text.endsWith(" ") && !text.startsWith(" ") ? " " : "";
    const look = { font, sizePt, bold, italic, ...(color !== undefined && { color }) };
    if (last && sameLook(last, look)) spans[spans.length - 1] = { ...last, text: last.text + lead + text };
    else spans.push({ ...look, text: lead + text });
    right = rightMm;
  }
  const text = spans.map((span) => span.text).join("");
  const [first] = pieces;
  return {
    text: text.replaceAll(/\s+/g, " ").trim(),
    spans,
    leftMm: first?.leftMm ?? 0,
    rightMm: Math.max(...pieces.map(({ rightMm }) => rightMm)),
    baselineMm: first?.baselineMm ?? 0,
    sizePt: mainSize(spans),
    inRow,
  };
}

export function sameLook(a: Omit<Span, "text">, b: Omit<Span, "text">): boolean {
  return (
    a.font === b.font &&
    a.sizePt === b.sizePt &&
    a.bold === b.bold &&
    a.italic === b.italic &&
    (a.color ?? "#000000") === (b.color ?? "#000000")
  );
}

/** The size most letters have. */
export function mainSize(spans: readonly Span[]): number {
  const letters = new Map<number, number>();
  for (const { sizePt, text } of spans) letters.set(sizePt, (letters.get(sizePt) ?? 0) + text.trim().length);
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
