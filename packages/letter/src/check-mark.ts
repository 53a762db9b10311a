import { encode } from "uqr";
import { cleanField } from "./clean-text.ts";
import { mm, type PageFrame } from "./geometry.ts";
import type { LetterInput } from "./letter-input.ts";
import { black, type Pen } from "./pen.ts";
import type { Typefaces } from "./typeface.ts";
import { breakLines, wordsOf } from "./words.ts";

const codeSize = mm(14.5);
/** From the lower edge of the page: clear of what printers cannot reach, and of the text above by the code's quiet zone. */
const bottom = mm(4);
const textSize = 9;

/**
 * Mã tra cứu in the bottom margin: a QR code of 14.5 mm and the code in words. The decree knows no such mark, so it stands
 * outside the area of the text and touches none of its boxes.
 */
export function checkMark(
  mark: NonNullable<LetterInput["checkMark"]>,
  faces: Typefaces,
  frame: PageFrame,
): { draw(pen: Pen): void } {
  const { data, size } = encode(mark.url, { ecc: "M", border: 0 });
  const module = codeSize / size;
  const x = frame.left;
  const lines = ["Mã tra cứu:", cleanField(mark.code)].map((text) =>
    breakLines(wordsOf([{ text, face: faces.regular }], "checkMark"), Number.MAX_VALUE),
  );
  return {
    draw(pen) {
      pen.mosaic(
        data.flatMap((row, down) =>
          barsOf(row).map(([from, length]): [number, number, number, number] => [
            x + from * module,
            bottom + codeSize - (down + 1) * module,
            length * module,
            module,
          ]),
        ),
        black,
      );
      for (const [index, [line]] of lines.entries()) {
        const baseline = bottom + codeSize / 2 + (index === 0 ? 3 : -textSize);
        if (line) pen.line(line, x + codeSize + mm(2), baseline, { size: textSize });
      }
    },
  };
}

/** The dark stretches of a row: where each begins and how many modules it has. */
function barsOf(row: readonly boolean[]): (readonly [number, number])[] {
  const bars: [number, number][] = [];
  for (const [index, isDark] of row.entries()) {
    if (!isDark) continue;
    const last = bars.at(-1);
    if (last && last[0] + last[1] === index) last[1] += 1;
    else bars.push([index, 1]);
  }
  return bars;
}
