import { cleanText } from "@vanthu/letter/clean-text.ts";
import type { Run } from "@vanthu/letter/letter-input.ts";
import { AlignmentType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from "docx";

/** Sizes of Word are half points; spaces and indents twentieths of a point. */
export const HALF_POINTS = 2;
export const TWIPS = 20;

/** Twentieths of a point of so many millimetres. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 72 * TWIPS) / 25.4);
}

/** How a stretch of text looks; size in points. */
export interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
}

export function text(words: string, { size, ...look }: Look): TextRun {
  const options: IRunOptions = { text: cleanText(words), size: size * HALF_POINTS, ...look };
  return new TextRun(options);
}

/** A line in the middle of where it stands, single spaced. */
export function centred(words: string, look: Look, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [text(words, look)], ...options });
}

/** Runs of a draft in size 14; what is italic by its kind stays so. */
export function bodyRuns(runs: readonly Run[], look: { readonly bold?: boolean; readonly italics?: boolean } = {}) {
  return runs.map((run) => {
    const bold = look.bold === true || run.bold === true;
    const italics = run.italic ?? look.italics;
    return text(run.text, { size: 14, ...(bold && { bold }), ...(italics === true && { italics }) });
  });
}

/** Running text: justified, first line in by 1.27 cm, 6 pt before, lines 18 pt apart as in the PDF. */
export function prose(children: readonly TextRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: twips(12.7) },
    spacing: { before: 6 * TWIPS, line: 18 * TWIPS, lineRule: "exact" },
    children: [...children],
    ...options,
  });
}

/** An empty line of this height in points. */
export function gap(points: number): Paragraph {
  return new Paragraph({ spacing: { line: points * TWIPS, lineRule: "exact" }, children: [] });
}
