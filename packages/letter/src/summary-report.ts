import { openFile, saveArchival } from "./archival-file.ts";
import { bodyLeading, bodySize } from "./body-rows.ts";
import { cleanField } from "./clean-text.ts";
import { drawPages } from "./draw-pages.ts";
import { letterFrame, mm, textHeight, textWidth } from "./geometry.ts";
import type { LetterFonts } from "./letter-fonts.ts";
import { letterhead } from "./letterhead.ts";
import { paginate } from "./paginate.ts";
import { paragraphRows } from "./paragraph-rows.ts";
import { chartRows } from "./summary-chart.ts";
import { summaryFurniture } from "./summary-furniture.ts";
import type { SummaryInput } from "./summary-input.ts";
import { summaryTableRows } from "./summary-table.ts";
import { openTypefaces } from "./typeface.ts";
import { wordsOf } from "./words.ts";

const textShape = {
  x: letterFrame.left,
  width: textWidth(letterFrame),
  size: bodySize,
  leading: bodyLeading,
  indent: mm(12.7),
  before: 6,
  justify: true,
};

export interface SummaryReport {
  /** PDF/A-2b, A4 upright. */
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/**
 * Lays out a summary of figures like an official report: head by Annex I of Decree 30/2020, the text, a chart, the tables.
 * The same input gives the same bytes.
 *
 * @throws {LetterProblem} `letter.character_missing`, `letter.date_invalid`, `letter.table_malformed`
 */
export async function summaryReport(input: SummaryInput, fonts: LetterFonts): Promise<SummaryReport> {
  const document = await openFile();
  const faces = await openTypefaces(document.context, fonts, input.documentKey);
  const head = letterhead(
    {
      ...input,
      typeName: "Báo cáo",
      notation: "",
      issuedOn: input.madeOn,
      urgency: "normal",
      addressees: [],
      body: [],
      signature: { authority: [], position: "", name: "" },
      recipients: [],
      archive: "",
      marks: ["Bản tổng hợp tự động"],
      language: "vi",
    },
    faces,
  );
  // Not as the body of a letter: the tables follow, so no paragraph closes the document (./.).
  const text = input.paragraphs.flatMap((paragraph, at) =>
    paragraphRows(wordsOf([{ text: cleanField(paragraph), face: faces.regular }], `paragraphs[${at}]`), textShape),
  );
  const tables = input.tables.flatMap((table, at) => summaryTableRows(table, at + 1, faces));
  const content = [...text, ...chartRows(input.chart, faces), ...tables];
  const spaced = content.map((row, at) => (at === 0 ? { ...row, before: 14 } : row));
  const placed = paginate([head.row, ...spaced], textHeight(letterFrame));
  await drawPages(document, letterFrame, placed, faces, summaryFurniture(input, faces));
  const pdf = await saveArchival(document, {
    title: `Báo cáo ${cleanField(input.subject)}`,
    author: cleanField([input.issuer].flat().join(" ")),
    composedAt: input.composedAt,
    documentKey: input.documentKey,
  });
  return { pdf, pages: document.getPageCount() };
}
