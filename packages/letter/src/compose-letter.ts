import { addresseeRows } from "./addressee-rows.ts";
import { addressFoot } from "./address-foot.ts";
import { openFile, saveArchival } from "./archival-file.ts";
import { bodyRows } from "./body-rows.ts";
import { checkMark } from "./check-mark.ts";
import { cleanField } from "./clean-text.ts";
import { closing } from "./closing.ts";
import type { ComposedLetter, LetterWarning, Rect, ReservedField } from "./composed-letter.ts";
import { numberLine, placeAndDateLine } from "./dateline.ts";
import { drawSections, type Section } from "./draw-pages.ts";
import { appendixPart, type EnclosedPart, enclosurePart } from "./enclosed-part.ts";
import { formBlocks } from "./form/form-blocks.ts";
import { formTitle } from "./form/form-title.ts";
import { frameOf, textHeight } from "./geometry.ts";
import { datelineSize, isDated, letterhead } from "./letterhead.ts";
import type { FaceName, LetterFonts } from "./letter-fonts.ts";
import type { LetterInput } from "./letter-input.ts";
import { openPlaces } from "./laid-block.ts";
import { pageFurniture } from "./page-furniture.ts";
import { paginate, type Row } from "./paginate.ts";
import { type EmptyField, reserveFields } from "./reserve-field.ts";
import { textTemplate } from "./text-template.ts";
import { openTypefaces, type Typefaces } from "./typeface.ts";

/**
 * Lays out an administrative document by Annex I of Decree 30/2020, in the form of its type (1.1 to 1.10 of Annex III),
 * with what it encloses, as PDF/A-2b.
 *
 * Where number or date are not given yet, their places are reserved as empty fields. The same input gives the same bytes.
 *
 * @throws {LetterProblem} `letter.character_missing`, `letter.date_invalid`, `letter.table_malformed`,
 *   `letter.font_unreadable`
 */
export async function composeLetter(input: LetterInput, fonts: LetterFonts): Promise<ComposedLetter> {
  const document = await openFile();
  const faces = await openTypefaces(document.context, fonts, input.documentKey);
  const frame = frameOf(input.landscape);
  const head = letterhead(input, faces, frame);
  const addressees = addresseeRows(input.addressees, faces, frame, addresseeLabel(input));
  const blocks = formBlocks(input);
  const body = bodyRows(blocks, faces, frame);
  const end = closing(input, faces, frame);
  const foot = addressFoot(input.address ?? [], faces, frame);
  const enclosed = [
    ...(input.enclosure ? [enclosurePart(input.enclosure, input, faces)] : []),
    ...(input.appendices ?? []).map((appendix, index) => appendixPart(appendix, index, input, faces)),
  ];

  const content = [...addressees.rows, ...spacedFromHead(body.rows)];
  const height = textHeight(frame);
  const placed = paginate([head.row, ...keepLastTwo(content), ...end.rows], height, height - foot.height);
  const mark = input.checkMark && checkMark(input.checkMark, faces, frame);
  const furniture = pageFurniture(frame, faces, input.sample);
  const main: Section = {
    frame,
    placed,
    furniture(pen, pages) {
      furniture(pen);
      if (pen.page === 0) foot.draw(pen);
      if (pen.page === pages - 1) mark?.draw(pen);
    },
  };
  const sections = [main, ...enclosed.map((part) => sectionOf(part, faces, input.sample))];
  const [firstPage] = await drawSections(document, sections, faces);
  const number = await reserved(input, fonts, "SoVanBan", head.numberRect);
  const date = await reserved(input, fonts, "NgayBanHanh", head.dateRect);
  if (firstPage)
    reserveFields(
      document,
      firstPage,
      [number, date].flatMap((field) => (field ? [emptyField(field)] : [])),
    );

  const pdf = await saveArchival(document, {
    title: fileTitle(input),
    author: cleanField([input.issuer].flat().join(" ")),
    composedAt: input.composedAt,
    documentKey: input.documentKey,
  });
  const text = [head, addressees, body, end, foot, ...enclosed].flatMap((part) => part.text);
  return {
    pdf,
    pages: document.getPageCount(),
    ...end.places(),
    ...(number ? { number } : {}),
    ...(date ? { date } : {}),
    text: text.join("\n").replaceAll("\u00A0", " "),
    warnings: [...head.warnings, ...openFields(openPlaces(blocks)), ...end.warnings],
  };
}

function openFields(fields: number): LetterWarning[] {
  return fields === 0 ? [] : [{ code: "letter.field_open", params: { fields } }];
}

/** Form 1.6: `Chủ tịch Ủy ban nhân dân xã … điện:`. */
function addresseeLabel({ form }: LetterInput): string | undefined {
  const sender = form?.kind === "telegram" ? cleanField(form.sender) : "";
  return sender === "" ? undefined : `${sender} điện:`;
}

function fileTitle(input: LetterInput): string {
  const subject = cleanField(input.subject);
  return formTitle(input).title === undefined ? `V/v ${subject}` : `${cleanField(input.typeName)} ${subject}`;
}

function sectionOf({ frame, rows }: EnclosedPart, faces: Typefaces, sample: boolean): Section {
  return { frame, placed: paginate(rows, textHeight(frame)), furniture: pageFurniture(frame, faces, sample) };
}

/** The signature never stands on a page without two lines of text before it. */
function keepLastTwo(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => (index >= rows.length - 2 ? { ...row, keepWithNext: true } : row));
}

function spacedFromHead(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => (index === 0 ? { ...row, before: 14 } : row));
}

const fields = {
  SoVanBan: {
    face: "regular",
    label: "Số, ký hiệu văn bản",
    text: (input: LetterInput) => numberLine("0123456789", input.notation),
    isGiven: (input: LetterInput) => input.number !== undefined,
  },
  NgayBanHanh: {
    face: "italic",
    label: "Địa danh, ngày tháng năm ban hành",
    text: (input: LetterInput) => `${placeAndDateLine(input.place, "2000-01-01")}0123456789`,
    isGiven: (input: LetterInput) => input.issuedOn !== undefined || !isDated(input),
  },
} as const satisfies Record<ReservedField["fieldName"], { face: FaceName } & Record<string, unknown>>;

async function reserved(
  input: LetterInput,
  fonts: LetterFonts,
  fieldName: ReservedField["fieldName"],
  rect: Rect,
): Promise<ReservedField | undefined> {
  const field = fields[fieldName];
  if (input.preview || field.isGiven(input)) return undefined;
  const template = await textTemplate({
    face: field.face,
    font: fonts[field.face],
    characters: field.text(input),
    size: datelineSize,
    width: rect[2] - rect[0],
    height: rect[3] - rect[1],
    subsetSeed: `${fieldName} ${input.documentKey}`,
    where: fieldName === "SoVanBan" ? "notation" : "place",
  });
  return { fieldName, place: { page: 0, rect }, template };
}

function emptyField({ fieldName, place }: ReservedField): EmptyField {
  return { fieldName, label: fields[fieldName].label, rect: place.rect };
}
