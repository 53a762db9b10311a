import { letterFrame, mm, textWidth } from "./geometry.ts";
import { pageFurniture } from "./page-furniture.ts";
import { grey, type Pen } from "./pen.ts";
import type { SummaryInput } from "./summary-input.ts";
import type { Typefaces } from "./typeface.ts";
import { breakLines, wordsOf } from "./words.ts";

const size = 8;

/** On every page: its number, that a machine made it, and what its figures can be told by again. */
export function summaryFurniture(input: SummaryInput, faces: Typefaces): (pen: Pen) => void {
  const furniture = pageFurniture(letterFrame, faces, input.sample);
  const text = `Bản tổng hợp tự động, không đóng dấu. Mã tuần ${input.weekKey}. SHA-256 ${input.sha256}`;
  const [line] = breakLines(wordsOf([{ text, face: faces.regular }], "sha256"), Number.MAX_VALUE);
  const shrunk = line ? Math.min(size, textWidth(letterFrame) / line.width) : size;
  return (pen) => {
    furniture(pen);
    if (line) pen.line(line, letterFrame.left, mm(12), { size: shrunk, colour: grey });
  };
}
