import type { Row } from "./paginate.ts";
import { baselineIn, type Pen } from "./pen.ts";
import { breakLines, type Line, type Word } from "./words.ts";

export interface ParagraphShape {
  readonly x: number;
  readonly width: number;
  readonly size: number;
  readonly leading: number;
  /** Of the first line. */
  readonly indent?: number | undefined;
  readonly before: number;
  readonly justify?: boolean | undefined;
  /** Stays with what follows (headings). */
  readonly keepWithNext?: boolean | undefined;
}

/** The lines of one paragraph. Neither its first nor its last line ever stands alone on a page. */
export function paragraphRows(words: readonly Word[], shape: ParagraphShape): Row[] {
  const { x, width, size, leading, indent = 0, before, justify, keepWithNext = false } = shape;
  const lines = breakLines(words, width / size, indent / size);
  return lines.map((line, index) => {
    const shift = index === 0 ? indent : 0;
    return {
      height: leading,
      before: index === 0 ? before : 0,
      keepWithNext: keepWithNext || (lines.length > 1 && (index === 0 || index === lines.length - 2)),
      draw: (pen, top) =>
        drawLine(pen, line, x + shift, baselineIn(top, leading, size), size, justify ? width - shift : undefined),
    };
  });
}

function drawLine(
  pen: Pen,
  line: Line,
  x: number,
  baseline: number,
  size: number,
  justifyTo: number | undefined,
): void {
  pen.line(line, x, baseline, { size, justifyTo });
}

/** Lines centred about `centre`, as one row that is never cut. */
export function centredRow(
  lines: readonly Line[],
  centre: number,
  shape: { readonly size: number; readonly leading: number; readonly before: number; readonly keepWithNext: boolean },
): Row {
  const { size, leading } = shape;
  return {
    height: lines.length * leading,
    before: shape.before,
    keepWithNext: shape.keepWithNext,
    draw(pen, top) {
      for (const [index, line] of lines.entries()) {
        pen.line(line, centre - (line.width * size) / 2, baselineIn(top - index * leading, leading, size), { size });
      }
    },
  };
}

/** Lines that hang to the right of a mark (a dash, a label) by `hang` points. */
export function hangingRows(
  mark: readonly Word[],
  words: readonly Word[],
  shape: ParagraphShape & { hang: number },
): Row[] {
  const { hang, x, leading, size } = shape;
  const rows = paragraphRows(words, { ...shape, x: x + hang, width: shape.width - hang });
  const [line] = breakLines(mark, Number.MAX_VALUE);
  return rows.map((row, index) => ({
    ...row,
    draw(pen, top) {
      if (index === 0 && line) pen.line(line, x, baselineIn(top, leading, size), { size });
      row.draw(pen, top);
    },
  }));
}

/** How far the text of a dashed entry stands from its dash, as a share of the font size. */
export const dashHang = 0.62;
