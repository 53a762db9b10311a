import { capitals, cleanField } from "@vanthu/letter/clean-text.ts";
import { reference, roman } from "@vanthu/letter/enclosed-part.ts";
import { formBlocks } from "@vanthu/letter/form/form-blocks.ts";
import { laidOut } from "@vanthu/letter/laid-block.ts";
import type { LetterInput } from "@vanthu/letter/letter-input.ts";
import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun, type ISectionOptions } from "docx";
import { bodyBlocks } from "./docx-body.ts";
import { closingBlocks } from "./docx-closing.ts";
import { headBlocks, namesBlock } from "./docx-head.ts";
import { centred, HALF_POINTS, text, twips, TWIPS } from "./docx-line.ts";
import type { Blocks } from "./docx-table.ts";

const FONT = "Times New Roman";
const A4 = { short: twips(210), long: twips(297) };
/** Top, right, bottom, left in millimetres: within what Annex I, part I, I.3 allows, and as in the PDF. */
const MARGIN = { top: twips(20), right: twips(15), bottom: twips(20), left: twips(30), header: twips(10) };

/**
 * Writes a document as a Word file laid out by Annex I: page, head, text, closing, then what it encloses and its
 * appendices, each in a section whose pages count from 1. Labels and marks are written out as the PDF has them.
 */
export async function exportDocx(letter: LetterInput): Promise<Uint8Array> {
  const document = new Document({
    creator: [letter.issuer].flat().join(" "),
    title: cleanField(letter.subject),
    styles: {
      default: {
        document: { run: { font: FONT, size: 14 * HALF_POINTS, language: { value: "vi-VN" } } },
      },
    },
    sections: [main(letter), ...enclosure(letter), ...appendices(letter)],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function widthOf(landscape: boolean | undefined): number {
  return (landscape ? A4.long : A4.short) - MARGIN.left - MARGIN.right;
}

function main(letter: LetterInput): ISectionOptions {
  const width = widthOf(letter.landscape);
  return section(letter.landscape, [
    ...headBlocks(letter, width),
    ...bodyBlocks(formBlocks(letter), width),
    ...closingBlocks(letter, width),
  ]);
}

function enclosure(letter: LetterInput): ISectionOptions[] {
  const given = letter.enclosure;
  if (!given) return [];
  const width = widthOf(given.landscape);
  const titles = [capitals(given.typeName), cleanField(given.subject)];
  return [
    section(given.landscape, [
      namesBlock(letter, width),
      ...titled(titles, letter),
      ...bodyBlocks(laidOut(given.body), width),
    ]),
  ];
}

function appendices(letter: LetterInput): ISectionOptions[] {
  const given = letter.appendices ?? [];
  return given.map(({ title, body, landscape }, at) => {
    const titles = [given.length > 1 ? `Phụ lục ${roman(at + 1)}` : "Phụ lục", capitals(title)];
    return section(landscape, [...titled(titles, letter), ...bodyBlocks(laidOut(body), widthOf(landscape))]);
  });
}

/** Titles in the middle, with the document they go with under them (Annex I, part I, III.1.c). */
function titled(titles: readonly string[], letter: LetterInput): Blocks {
  const shown = titles.filter((title) => title !== "");
  return [
    ...shown.map((title) => centred(title, { size: 14, bold: true })),
    centred(reference(letter), { size: 14, italics: true }, { spacing: { after: 12 * TWIPS } }),
  ];
}

/** A section with its own page numbers: centred in the top margin, none on its first page (Annex I, part I, I.7). */
function section(landscape: boolean | undefined, children: Blocks): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 13 * HALF_POINTS })],
  });
  return {
    properties: {
      titlePage: true,
      page: {
        // the library turns the page itself when it lies
        size: { width: A4.short, height: A4.long, orientation: landscape ? "landscape" : "portrait" },
        margin: MARGIN,
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [new Paragraph({ children: [text("", { size: 13 })] })] }),
    },
    children,
  };
}
