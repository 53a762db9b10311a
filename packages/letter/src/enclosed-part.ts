import { type Body, bodyLeading, bodyRows, bodySize } from "./body-rows.ts";
import { capitals, cleanField } from "./clean-text.ts";
import { openColumn } from "./column.ts";
import { dayInWords, numberLine } from "./dateline.ts";
import { frameOf, type PageFrame, textWidth } from "./geometry.ts";
import { laidOut } from "./laid-block.ts";
import { nameColumns } from "./letterhead.ts";
import type { AppendixInput, EnclosureInput, LetterInput } from "./letter-input.ts";
import type { Row } from "./paginate.ts";
import { centredRow } from "./paragraph-rows.ts";
import { singleSpacing } from "./pen.ts";
import type { Typefaces } from "./typeface.ts";
import { breakEvenly, breakLines, wordsOf } from "./words.ts";

/** A part of the file that follows the document, on pages of its own counted from 1. */
export interface EnclosedPart extends Body {
  readonly frame: PageFrame;
}

/** Phụ lục in the same file (forms 2.1 and 2.2, Annex I part I, III.1). */
export function appendixPart(
  appendix: AppendixInput,
  index: number,
  input: LetterInput,
  faces: Typefaces,
): EnclosedPart {
  const count = input.appendices?.length ?? 0;
  const frame = frameOf(appendix.landscape);
  const where = `appendices[${index}]`;
  const lines: TitleLine[] = [
    { text: count > 1 ? `Phụ lục ${roman(index + 1)}` : "Phụ lục", style: "bold" },
    { text: capitals(appendix.title), style: "bold" },
    ...referenceLines(input, faces, frame),
  ];
  return titled(lines, bodyRows(laidOut(appendix.body, `${where}.body`), faces, frame), faces, frame, where);
}

/** Văn bản kèm theo in the same file (form 1.3): under the names of the agency and the nation. */
export function enclosurePart(enclosure: EnclosureInput, input: LetterInput, faces: Typefaces): EnclosedPart {
  const frame = frameOf(enclosure.landscape);
  const names = nameColumns(input, faces, frame);
  const lines: TitleLine[] = [
    { text: capitals(enclosure.typeName), style: "bold" },
    { text: cleanField(enclosure.subject), style: "bold" },
    ...referenceLines(input, faces, frame),
  ];
  const body = bodyRows(laidOut(enclosure.body, "enclosure.body"), faces, frame);
  const part = titled(lines, body, faces, frame, "enclosure");
  const head: Row = { height: names.height + 12, before: 0, keepWithNext: true, draw: names.draw };
  return { ...part, rows: [head, ...part.rows], text: [...names.text, ...part.text] };
}

interface TitleLine {
  readonly text: string;
  readonly style: "bold" | "italic";
}

/** What centred lines may take of the text's width. */
function widthFor(frame: PageFrame): number {
  return (textWidth(frame) * 0.9) / bodySize;
}

function titled(
  lines: readonly TitleLine[],
  body: Body,
  faces: Typefaces,
  frame: PageFrame,
  where: string,
): EnclosedPart {
  const centre = frame.left + textWidth(frame) / 2;
  const shown = lines.filter(({ text }) => text !== "");
  const rows = shown.map(({ text, style }) =>
    centredRow(breakEvenly(wordsOf([{ text, face: faces[style] }], where), widthFor(frame)), centre, {
      size: bodySize,
      leading: bodySize * singleSpacing,
      before: 0,
      keepWithNext: true,
    }),
  );
  const rule = openColumn(centre, textWidth(frame));
  rule.space(2);
  rule.rule(textWidth(frame) * 0.2);
  const ruled: Row = { height: rule.height(), before: 0, keepWithNext: true, draw: rule.draw };
  const spaced = body.rows.map((row, index) => (index === 0 ? { ...row, before: bodyLeading } : row));
  return {
    frame,
    rows: [...rows, ruled, ...spaced],
    text: [...shown.map(({ text }) => text), ...body.text],
  };
}

/**
 * Thông tin chỉ dẫn kèm theo: complete where number and date are printed; on an electronic document they stay open, for
 * they are not known when it is signed (III.1.c, notes to forms 1.3 and 2.2).
 */
export function reference(input: LetterInput): string {
  const { typeName, number, notation, issuedOn, issuerName = "" } = input;
  const open = "\u00A0".repeat(5);
  const digits = number === undefined ? `số ${open}/${cleanField(notation)}` : lowerNumber(number, notation);
  const day = issuedOn === undefined ? `ngày${open} tháng${open} năm${open}` : dayInWords(issuedOn, "issuedOn");
  const agency = cleanField(issuerName);
  return `(Kèm theo ${cleanField(typeName)} ${digits} ${day}${agency === "" ? "" : ` của ${agency}`})`;
}

/** In one line, or in two that part before the date. */
function referenceLines(input: LetterInput, faces: Typefaces, frame: PageFrame): TitleLine[] {
  const whole = reference(input);
  const isShort =
    breakLines(wordsOf([{ text: whole, face: faces.italic }], "issuerName"), widthFor(frame)).length === 1;
  const at = whole.indexOf(" ngày");
  const lines = isShort ? [whole] : [whole.slice(0, at), whole.slice(at + 1)];
  return lines.map((text) => ({ text, style: "italic" }));
}

/** `số 05/QĐ-UBND`, inside a sentence. */
function lowerNumber(number: string, notation: string): string {
  return numberLine(number, notation).replace("Số: ", "số ");
}

const numerals = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
] as const;

export function roman(value: number): string {
  const [worth, sign] = numerals.find(([each]) => each <= value) ?? [0, ""];
  return worth === 0 ? "" : sign + roman(value - worth);
}
