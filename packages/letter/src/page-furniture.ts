import { mm, type PageFrame } from "./geometry.ts";
import { grey, type Pen } from "./pen.ts";
import type { Typefaces } from "./typeface.ts";
import { breakLines, wordsOf } from "./words.ts";

export const sampleMark = "Dữ liệu mẫu – không có giá trị pháp lý";

/**
 * What stands on every page: its number from the second page on, size 14, centred in the top margin (Annex I part I,
 * I.7), and at the very bottom the mark of sample data.
 */
export function pageFurniture(frame: PageFrame, faces: Typefaces, sample: boolean): (pen: Pen) => void {
  const centre = frame.left + (frame.width - frame.left - frame.right) / 2;
  const centred = (pen: Pen, text: string, baseline: number, size: number, colour?: typeof grey) => {
    const [line] = breakLines(wordsOf([{ text, face: faces.regular }], "page"), Number.MAX_VALUE);
    if (line) pen.line(line, centre - (line.width * size) / 2, baseline, { size, colour });
  };
  return (pen) => {
    if (pen.page > 0) centred(pen, String(pen.page + 1), frame.height - mm(13), 14);
    if (sample) centred(pen, sampleMark, mm(7), 8, grey);
  };
}
