import { cleanField } from "./clean-text.ts";
import { type PageFrame, textWidth } from "./geometry.ts";
import { baselineIn, type Pen, singleSpacing } from "./pen.ts";
import type { Typefaces } from "./typeface.ts";
import { breakLines, wordsOf } from "./words.ts";

const size = 11;
const leading = size * singleSpacing;
/** Between the text and the rule, and between the rule and the address. */
const gap = 6;

export interface AddressFoot {
  /** What it takes of the first page's text area; 0 where there is none. */
  readonly height: number;
  readonly text: readonly string[];
  draw(pen: Pen): void;
}

/** Box 13 (Annex I part I, III.4): at the foot of the first page, size 11, under a rule as wide as the text. */
export function addressFoot(address: readonly string[], faces: Typefaces, frame: PageFrame): AddressFoot {
  const text = address.map(cleanField).filter((line) => line !== "");
  const lines = text.flatMap((line) =>
    breakLines(wordsOf([{ text: line, face: faces.regular }], "address"), textWidth(frame) / size),
  );
  const height = lines.length === 0 ? 0 : lines.length * leading + 2 * gap;
  return {
    height,
    text,
    draw(pen) {
      if (lines.length === 0) return;
      const top = frame.bottom + lines.length * leading;
      pen.rule(frame.left, top + gap / 2, frame.left + textWidth(frame), top + gap / 2);
      for (const [index, line] of lines.entries()) {
        pen.line(line, frame.left, baselineIn(top - index * leading, leading, size), { size });
      }
    },
  };
}
