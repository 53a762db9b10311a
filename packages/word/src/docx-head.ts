import { capitals, cleanField } from "@vanthu/letter/clean-text.ts";
import { numberLine, placeAndDateLine } from "@vanthu/letter/dateline.ts";
import { bearsTypeName, formTitle } from "@vanthu/letter/form/form-title.ts";
import { isDated } from "@vanthu/letter/letterhead.ts";
import type { LetterInput, Urgency } from "@vanthu/letter/letter-input.ts";
import { BorderStyle, type Paragraph } from "docx";
import { centred, gap, twips, TWIPS } from "./docx-line.ts";
import { sideBySide, type Blocks } from "./docx-table.ts";

const STAMPS: Readonly<Record<Exclude<Urgency, "normal">, { readonly words: string; readonly width: number }>> = {
  urgent: { words: "KHẨN", width: 20 },
  rush: { words: "THƯỢNG KHẨN", width: 40 },
  express: { words: "HỎA TỐC", width: 30 },
};
/** Columns of the head, as shares of the text width. */
const LEFT = 0.43;

/** The head of the first page: boxes 1 to 5 and 10b of Annex I, and the addressees (9a). */
export function headBlocks(letter: LetterInput, width: number): Blocks {
  const left = width * LEFT;
  const right = width - left;
  return [
    sideBySide(
      [
        {
          share: LEFT,
          blocks: [...agency(letter, left), centred(number(letter), { size: 13 }), ...about(letter, left)],
        },
        { share: 1 - LEFT, blocks: [...nation(right), ...date(letter)] },
      ],
      width,
    ),
    ...title(letter, width),
    ...addressees(letter.addressees, letter.form?.kind === "telegram" ? `${letter.form.sender} điện:` : "Kính gửi:"),
  ];
}

/** Agency and nation alone, above what a decision issues (mẫu 1.3). */
export function namesBlock(letter: LetterInput, width: number): Blocks[number] {
  return sideBySide(
    [
      { share: LEFT, blocks: agency(letter, width * LEFT) },
      { share: 1 - LEFT, blocks: nation(width * (1 - LEFT)) },
    ],
    width,
  );
}

function agency(letter: LetterInput, width: number): Paragraph[] {
  const issuer = [letter.issuer].flat().map(capitals);
  const longest = Math.max(...issuer.map(({ length }) => length));
  return [
    ...(letter.superior === undefined ? [] : [centred(capitals(letter.superior), { size: 12 })]),
    ...issuer.map((line) => centred(line, { size: 12, bold: true })),
    rule(width, Math.min(0.5 * width, longest * 3.4 * TWIPS)),
  ];
}

function nation(width: number): Paragraph[] {
  return [
    centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: 12, bold: true }),
    centred("Độc lập - Tự do - Hạnh phúc", { size: 13, bold: true }),
    rule(width, Math.min(width, twips(58))),
  ];
}

/** A rule of this length in the middle, as the lower edge of an empty line. */
function rule(width: number, length: number): Paragraph {
  const side = Math.round((width - length) / 2);
  return centred(
    "",
    { size: 2 },
    {
      indent: { left: side, right: side },
      spacing: { line: 3 * TWIPS, lineRule: "exact", after: 8 * TWIPS },
      border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: "000000", space: 1 } },
    },
  );
}

function number({ number: taken, notation }: LetterInput): string {
  return taken === undefined
    ? `Số:\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0/${notation}`
    : numberLine(taken, notation);
}

function date(letter: LetterInput): Paragraph[] {
  if (!isDated(letter)) return [];
  const { place, issuedOn, composedAt } = letter;
  const open = `${place}, ngày\u00A0\u00A0\u00A0\u00A0\u00A0 tháng\u00A0\u00A0\u00A0\u00A0\u00A0 năm ${String(composedAt.getUTCFullYear())}`;
  return [centred(issuedOn === undefined ? open : placeAndDateLine(place, issuedOn), { size: 13, italics: true })];
}

/** `V/v …` of a công văn under its number, and the stamp of urgency. */
function about(letter: LetterInput, width: number): Paragraph[] {
  const { urgency, subject, typeName } = letter;
  const isPlain = !bearsTypeName(typeName) && letter.form?.kind !== "publicLetter" && subject !== "";
  const stamp = urgency === "normal" ? undefined : STAMPS[urgency];
  return [
    ...(isPlain ? [centred(`V/v ${cleanField(subject)}`, { size: 12 }, { spacing: { before: 6 * TWIPS } })] : []),
    ...(stamp ? [gap(6), frame(stamp.words, width, twips(stamp.width), "FF0000")] : []),
    ...(letter.marks ?? []).flatMap((mark) => [gap(6), frame(mark, width, 0.8 * width, "000000")]),
  ];
}

function frame(words: string, width: number, length: number, color: string): Paragraph {
  const side = Math.round((width - length) / 2);
  const edge = { style: BorderStyle.SINGLE, size: 8, color, space: 3 };
  return centred(
    words,
    { size: 13, bold: true, color },
    { indent: { left: side, right: side }, border: { top: edge, bottom: edge, left: edge, right: edge } },
  );
}

/** Tên loại and trích yếu (box 5a). */
function title(letter: LetterInput, width: number): Blocks {
  const { title: named, subject = "" } = formTitle(letter);
  if (named === undefined) return [gap(12)];
  const side = { left: twips(10), right: twips(10) };
  return [
    centred(named, { size: 14, bold: true }, { spacing: { before: 14 * TWIPS } }),
    ...(subject === "" ? [] : [centred(subject, { size: 14, bold: true }, { indent: side })]),
    rule(width, Math.min(0.3 * width, Math.max(twips(20), subject.length * 2.8 * TWIPS))),
  ];
}

/** Kính gửi; a công điện says there who wires to whom (mẫu 1.6). */
function addressees(names: readonly string[], label: string): Blocks {
  const [only, ...others] = names.map((name) => cleanField(name).replace(/[;.,]$/u, ""));
  if (only === undefined) return [];
  const spacing = { before: 12 * TWIPS };
  if (others.length === 0) return [centred(`${label} ${only}`, { size: 14 }, { spacing })];
  const lines = [only, ...others].map((name, at) => `- ${name}${at === others.length ? "." : ";"}`);
  return [
    centred(label, { size: 14 }, { spacing }),
    ...lines.map((line) => centred(line, { size: 14 }, { alignment: "left", indent: { left: twips(50) } })),
  ];
}
