import { capitals, cleanField } from "./clean-text.ts";
import { type Column, openColumn } from "./column.ts";
import type { LetterWarning, Rect } from "./composed-letter.ts";
import { numberLine, placeAndDateLine } from "./dateline.ts";
import { formTitle } from "./form/form-title.ts";
import { letterFrame, mm, type PageFrame, textWidth } from "./geometry.ts";
import { issuerLines } from "./issuer-lines.ts";
import type { LetterInput, Urgency } from "./letter-input.ts";
import { ascent, brightRed, black, descent, faint, type Pen, singleSpacing } from "./pen.ts";
import type { Row } from "./paginate.ts";
import type { Typeface, Typefaces } from "./typeface.ts";
import { breakLines, wordsOf } from "./words.ts";

const nationalTitle = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const motto = "Độc lập - Tự do - Hạnh phúc";

/** Where the columns of the head stand: the agency's, the nation's, and the title over the whole width. */
function columnsOf(frame: PageFrame) {
  const width = textWidth(frame);
  const at = (centre: number, share: number) => ({ centre: frame.left + width * centre, width: width * share });
  return { left: at(0.21, 0.42), right: at(0.715, 0.57), middle: at(0.5, 0.86) };
}

/** Width in millimetres and words of each stamp; all are 8 mm high (Annex I part I, III.2.b). */
const stamps: Readonly<Record<Exclude<Urgency, "normal">, { text: string; width: number }>> = {
  urgent: { text: "KHẨN", width: 20 },
  rush: { text: "THƯỢNG KHẨN", width: 40 },
  express: { text: "HỎA TỐC", width: 30 },
};
const frameHeight = mm(8);

/** The size of number and date (13 for both, II.3.c and II.4.c). */
export const datelineSize = 13;

export interface Letterhead {
  readonly row: Row;
  readonly text: readonly string[];
  /** Where the number stands on the first page. */
  readonly numberRect: Rect;
  readonly dateRect: Rect;
  readonly warnings: readonly LetterWarning[];
}

/** The names that open a document and whatever it encloses: boxes 1 and 2. */
export function nameColumns(input: Pick<LetterInput, "issuer" | "superior">, faces: Typefaces, frame: PageFrame) {
  const { left, right } = columnsOf(frame);
  const text: string[] = [];
  const write = (column: Column, shown: string, face: Typeface, size: number, where: string) => {
    text.push(shown);
    return column.text(wordsOf([{ text: shown, face }], where), size);
  };
  const national = openColumn(right.centre, right.width);
  write(national, nationalTitle, faces.bold, 12, "nationalTitle");
  national.rule(write(national, motto, faces.bold, 13, "motto"));

  const agency = openColumn(left.centre, left.width);
  if (input.superior) write(agency, capitals(input.superior), faces.regular, 12, "superior");
  const widths = issuerLines(input.issuer, faces.bold, left.width / 12).map((line) =>
    write(agency, line, faces.bold, 12, "issuer"),
  );
  agency.rule(Math.max(...widths) * 0.4);
  return {
    text,
    height: Math.max(national.height(), agency.height()),
    draw(pen: Pen, top: number) {
      national.draw(pen, top);
      agency.draw(pen, top);
    },
  };
}

/** The head of the first page: boxes 1 to 5 (national title to subject), 10b and 11. Minutes bear no place and date. */
export function letterhead(input: LetterInput, faces: Typefaces, frame: PageFrame = letterFrame): Letterhead {
  const { regular, bold, italic } = faces;
  const { left, right, middle } = columnsOf(frame);
  const top = frame.height - frame.top;
  const names = nameColumns(input, faces, frame);
  const text = [...names.text];
  const write = (column: Column, shown: string, face: Typeface, size: number, where: string, colour = black) => {
    text.push(shown);
    return column.text(wordsOf([{ text: shown, face }], where), size, colour);
  };

  const datelineOffset = names.height + 8;
  const dateline = (column: { centre: number; width: number }, widest: string, face: Typeface, where: string) => {
    const [line] = breakLines(wordsOf([{ text: widest, face }], where), Number.MAX_VALUE);
    return datelineRect(frame, column, (line?.width ?? 0) * datelineSize + 4, top - datelineOffset);
  };
  const shown = shownDateline(input);
  const numberRect = dateline(left, numberLine("99999", input.notation), regular, "notation");
  const dateRect = dateline(right, placeAndDateLine(input.place, "2000-12-30"), italic, "place");

  const number = openColumn((numberRect[0] + numberRect[2]) / 2, textWidth(frame));
  if (shown.number) write(number, shown.number, regular, datelineSize, "number", shown.colour);
  const date = openColumn((dateRect[0] + dateRect[2]) / 2, textWidth(frame));
  if (shown.date) write(date, shown.date, italic, datelineSize, "place", shown.colour);

  const below = openColumn(left.centre, left.width);
  const title = openColumn(middle.centre, middle.width);
  const shownTitle = formTitle(input);
  if (shownTitle.title !== undefined) {
    const titleWidth = write(title, shownTitle.title, bold, 14, "typeName");
    title.space(2);
    const { subject } = shownTitle;
    title.rule((subject === undefined ? titleWidth : write(title, subject, bold, 14, "subject")) * 0.4);
  } else {
    below.space(6);
    write(below, `V/v ${cleanField(input.subject)}`, regular, 12, "subject");
  }
  if (input.urgency !== "normal") {
    const stamp = stamps[input.urgency];
    text.push(stamp.text);
    below.space(8);
    below.frame(wordsOf([{ text: stamp.text, face: bold }], "urgency"), 13, mm(stamp.width), frameHeight, brightRed);
  }
  for (const [index, mark] of (input.marks ?? []).entries()) {
    const words = wordsOf([{ text: capitals(mark), face: bold }], `marks[${index}]`);
    const [line] = breakLines(words, Number.MAX_VALUE);
    text.push(capitals(mark));
    below.space(8);
    below.frame(words, 13, (line?.width ?? 0) * 13 + mm(5), frameHeight, black);
  }

  const belowOffset = datelineOffset + datelineSize * singleSpacing;
  const titleOffset = belowOffset + below.height() + (title.height() > 0 ? 18 : 0);
  return {
    row: {
      height: titleOffset + title.height(),
      before: 0,
      keepWithNext: true,
      draw(pen, rowTop) {
        names.draw(pen, rowTop);
        number.draw(pen, rowTop - datelineOffset);
        date.draw(pen, rowTop - datelineOffset);
        // In the order in which `text` names them.
        for (const column of shownTitle.title === undefined ? [below] : [title, below]) {
          column.draw(pen, rowTop - (column === title ? titleOffset : belowOffset));
        }
      },
    },
    text,
    numberRect,
    dateRect,
    warnings: [
      ...tooWide("number", numberRect, frame.left - 2, dateRect[0]),
      ...(isDated(input) ? tooWide("date", dateRect, numberRect[2], frame.width - frame.right + 2) : []),
    ],
  };
}

/** Form 1.9 has no place and date line: the minutes themselves say when and where. */
export function isDated({ form }: Pick<LetterInput, "form">): boolean {
  return form?.kind !== "minutes";
}

/** The words to draw: those given, faint ones in a preview, none where a field is reserved. */
function shownDateline(input: LetterInput) {
  const open = (text: string) => (input.preview ? text.replaceAll(" ", "\u00A0") : undefined);
  const faintNumber = open(`Số:       /${cleanField(input.notation)}`);
  const faintDate = open(`${cleanField(input.place)}, ngày     tháng     năm        `);
  return {
    number: input.number === undefined ? faintNumber : numberLine(input.number, input.notation),
    date: !isDated(input)
      ? undefined
      : input.issuedOn === undefined
        ? faintDate
        : placeAndDateLine(input.place, input.issuedOn),
    colour: input.preview ? faint : black,
  };
}

/** A box for one line, centred under its column, moved inwards where it would leave the text area. */
function datelineRect(frame: PageFrame, column: { centre: number }, width: number, top: number): Rect {
  const rightmost = frame.width - frame.right + 2 - width;
  const x = Math.max(frame.left - 2, Math.min(column.centre - width / 2, rightmost));
  const baseline = top - ascent * datelineSize;
  return [x, baseline - descent * datelineSize - 1, x + width, baseline + ascent * datelineSize + 1];
}

function tooWide(where: "number" | "date", rect: Rect, from: number, to: number): LetterWarning[] {
  if (rect[0] >= from - 0.01 && rect[2] <= to + 0.01) return [];
  return [{ code: "letter.line_too_wide", params: { where } }];
}
