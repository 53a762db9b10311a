import type { TextLine } from "./text-line.ts";
import type { Box } from "@vanthu/layout/page-model.ts";

/** The column of running text: of all pages together, so that a short page is judged by the others. */
export interface TextColumn {
  readonly leftMm: number;
  readonly rightMm: number;
}

/** What of the pages of one width shows where their text begins and ends. */
export interface ColumnSigns {
  readonly widthMm: number;
  readonly running: readonly TextLine[];
  /** "Nơi nhận" and its list, which stand at the edge (Phụ lục I, Phần I, II.9.d). */
  readonly ending: readonly TextLine[];
  readonly shapes: readonly Box[];
}

/** Where no line is full, the column ends at the widest margin the decree allows. */
const WIDEST_RIGHT_MM = 20;
const SHORT_MM = 20;
const NEAR_MM = 1.2;
/** Less than the indent of a first line, more than what a table of Word stands out. */
const CLEARLY_MM = 5;
/** Of the page: as wide as only a table over the whole column is. */
const TABLE_SHARE = 0.6;

/** The left edge most lines share, and the right edge full lines reach. */
export function columnOf({ widthMm, running, ending, shapes }: ColumnSigns): TextColumn {
  const long = running.filter(({ rightMm, leftMm }) => rightMm - leftMm > SHORT_MM);
  const leftMm = leftOf(long, 200);
  const rightMm = running.reduce((most, line) => Math.max(most, line.rightMm), widthMm - WIDEST_RIGHT_MM);
  if (running.some((line, at) => isSecondLine(line, running[at - 1], { leftMm, rightMm }))) return { leftMm, rightMm };
  // Every line stands indented or centred: the edge shows only in what else stands there.
  const edge = Math.min(leftOf(ending, leftMm), tableLeft(shapes, widthMm));
  return { leftMm: leftMm - edge > CLEARLY_MM ? edge : leftMm, rightMm };
}

/** A page may hold more than can be handed over one by one. */
function leftOf(found: readonly { readonly leftMm: number }[], from: number): number {
  return found.reduce((least, { leftMm }) => Math.min(least, leftMm), from);
}

function isSecondLine(line: TextLine, above: TextLine | undefined, column: TextColumn): boolean {
  return above !== undefined && above.rightMm > column.rightMm - NEAR_MM && line.leftMm < column.leftMm + NEAR_MM;
}

function tableLeft(shapes: readonly Box[], pageMm: number): number {
  const left = leftOf(shapes, pageMm);
  const right = shapes.reduce((most, shape) => Math.max(most, shape.leftMm + shape.widthMm), 0);
  return right - left > pageMm * TABLE_SHARE ? left : pageMm;
}
