import { bodyLeading, bodySize } from "./body-rows.ts";
import { cleanField } from "./clean-text.ts";
import { letterFrame, mm, type PageFrame, textWidth } from "./geometry.ts";
import type { Row } from "./paginate.ts";
import { dashHang, hangingRows } from "./paragraph-rows.ts";
import type { Typefaces } from "./typeface.ts";
import { spaceWidth, type Word, wordsOf } from "./words.ts";

const before = 18;

/**
 * Kính gửi (box 9a): one addressee on the line of the label, several each on a line of their own under its colon.
 *
 * @param label ends in a colon; a công điện has its sender there (form 1.6).
 */
export function addresseeRows(
  addressees: readonly string[],
  faces: Typefaces,
  frame: PageFrame = letterFrame,
  label = "Kính gửi:",
): { rows: Row[]; text: string[] } {
  const names = addressees.map(cleanField).filter((name) => name !== "");
  const set = (text: string, index: number) => wordsOf([{ text, face: faces.regular }], `addressees[${index}]`);
  const labelWords = set(label, 0);
  const labelWidth = widthOf(labelWords);
  const right = frame.left + textWidth(frame);
  const shape = { size: bodySize, leading: bodyLeading };
  // Centred while it fits, else in by as much as the first line of a paragraph.
  const startFor = (width: number) => frame.left + Math.max((textWidth(frame) - width) / 2, mm(12.7));

  const [only] = names;
  if (only === undefined) return { rows: [], text: [] };
  if (names.length === 1) {
    const words = set(only, 0);
    const hang = labelWidth + spaceWidth * bodySize;
    const x = startFor(hang + widthOf(words));
    return {
      rows: hangingRows(labelWords, words, { ...shape, x, width: right - x, hang, before }),
      text: [`${label} ${only}`],
    };
  }

  const entries = names.map((name, index) => `${withoutEndMark(name)}${index === names.length - 1 ? "." : ";"}`);
  const words = entries.map(set);
  const colon = widthOf(set(":", 0));
  const hang = dashHang * bodySize;
  const x = startFor(labelWidth - colon + hang + Math.max(...words.map(widthOf)));
  // Under the colon (II.9.d), but never so far that a long label (form 1.6) leaves no room for the names.
  const dashX = Math.min(x + labelWidth - colon, frame.left + textWidth(frame) * 0.42);
  const entryShape = { ...shape, x: dashX, width: right - dashX, hang, before: 0 };
  return {
    rows: [
      ...hangingRows([], labelWords, { ...shape, x, width: right - x, hang: 0, before, keepWithNext: true }),
      ...words.flatMap((entry) => hangingRows(set("-", 0), entry, entryShape)),
    ],
    text: [label, ...entries.map((entry) => `- ${entry}`)],
  };
}

/** On one line, in points. */
function widthOf(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + (word.width + spaceWidth) * bodySize, -spaceWidth * bodySize);
}

/** A name without the mark that ends its line. */
export function withoutEndMark(name: string): string {
  return cleanField(name).replace(/[;.,]$/u, "");
}
