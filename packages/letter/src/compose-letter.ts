import { addresseeRows } from "./addressee-rows.ts";
import { openFile, saveArchival } from "./archival-file.ts";
import { bodyRows } from "./body-rows.ts";
import { cleanField } from "./clean-text.ts";
import { closing } from "./closing.ts";
import type { ComposedLetter, Rect, ReservedField } from "./composed-letter.ts";
import { numberLine, placeAndDateLine } from "./dateline.ts";
import { drawPages } from "./draw-pages.ts";
import { letterFrame, textHeight } from "./geometry.ts";
import { bearsTypeName, datelineSize, letterhead } from "./letterhead.ts";
import type { FaceName, LetterFonts } from "./letter-fonts.ts";
import type { LetterInput } from "./letter-input.ts";
import { pageFurniture } from "./page-furniture.ts";
import { paginate, type Row } from "./paginate.ts";
import { type EmptyField, reserveFields } from "./reserve-field.ts";
import { textTemplate } from "./text-template.ts";
import { openTypefaces } from "./typeface.ts";

/**
 * Lays out an administrative document by Annex I of Decree 30/2020 (forms 1.4 and 1.5 of Annex III) as PDF/A-2b.
 *
 * Where number or date are not given yet, their places are reserved as empty fields. The same input gives the same bytes.
 *
 * @throws {LetterProblem} `letter.character_missing`, `letter.date_invalid`, `letter.table_malformed`,
 *   `letter.font_unreadable`
 */
export async function composeLetter(input: LetterInput, fonts: LetterFonts): Promise<ComposedLetter> {
  const document = await openFile();
  const faces = await openTypefaces(document.context, fonts, input.documentKey);
  const head = letterhead(input, faces);
  const addressees = addresseeRows(input.addressees, faces);
  const body = bodyRows(input.body, faces);
  const end = closing(input, faces);

  const content = [...addressees.rows, ...spacedFromHead(body.rows)];
  const placed = paginate([head.row, ...keepLastTwo(content), ...end.rows], textHeight(letterFrame));
  const [firstPage] = await drawPages(
    document,
    letterFrame,
    placed,
    faces,
    pageFurniture(letterFrame, faces, input.sample),
  );
  const number = await reserved(input, fonts, "SoVanBan", head.numberRect);
  const date = await reserved(input, fonts, "NgayBanHanh", head.dateRect);
  if (firstPage)
    reserveFields(
      document,
      firstPage,
      [number, date].flatMap((field) => (field ? [emptyField(field)] : [])),
    );

  const subject = cleanField(input.subject);
  const pdf = await saveArchival(document, {
    title: bearsTypeName(input.typeName) ? `${cleanField(input.typeName)} ${subject}` : `V/v ${subject}`,
    author: cleanField([input.issuer].flat().join(" ")),
    composedAt: input.composedAt,
    documentKey: input.documentKey,
  });
  return {
    pdf,
    pages: document.getPageCount(),
    ...end.places(),
    ...(number ? { number } : {}),
    ...(date ? { date } : {}),
    text: [...head.text, ...addressees.text, ...body.text, ...end.text].join("\n").replaceAll("\u00A0", " "),
    warnings: [...head.warnings, ...end.warnings],
  };
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
    isGiven: (input: LetterInput) => input.issuedOn !== undefined,
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
