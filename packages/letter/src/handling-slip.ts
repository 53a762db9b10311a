import { openFile, saveArchival } from "./archival-file.ts";
import { cleanField } from "./clean-text.ts";
import { shortDate } from "./dateline.ts";
import { drawPages } from "./draw-pages.ts";
import { letterFrame, mm, textHeight } from "./geometry.ts";
import type { HandlingSlipInput } from "./handling-slip-input.ts";
import { slipRows } from "./handling-slip-rows.ts";
import type { LetterFonts } from "./letter-fonts.ts";
import { letterhead } from "./letterhead.ts";
import { pageFurniture } from "./page-furniture.ts";
import { paginate } from "./paginate.ts";
import { grey, type Pen } from "./pen.ts";
import { openTypefaces, type Typefaces } from "./typeface.ts";
import { breakLines, wordsOf } from "./words.ts";

const title = "Phiếu giải quyết văn bản đến";

/**
 * Lays out the slip that goes with an incoming document: head, what it is, the opinions of the leaders of the office, of
 * the heads of units and of who handles it. What nobody wrote yet stands as dots to be filled by hand.
 *
 * @returns PDF/A-2b, A4 upright; the same input gives the same bytes
 * @throws {LetterProblem} `letter.character_missing`, `letter.date_invalid`
 */
export async function handlingSlip(input: HandlingSlipInput, fonts: LetterFonts): Promise<Uint8Array> {
  const document = await openFile();
  const faces = await openTypefaces(document.context, fonts, input.documentKey);
  const head = letterhead(
    {
      ...input,
      typeName: title,
      subject: aboutLine(input.document),
      urgency: input.document.urgency,
      notation: "",
      issuedOn: input.madeOn,
      addressees: [],
      body: [],
      signature: { authority: [], position: "", name: "" },
      recipients: [],
      archive: "",
      language: "vi",
    },
    faces,
  );
  const placed = paginate([head.row, ...slipRows(input, faces)], textHeight(letterFrame));
  await drawPages(document, letterFrame, placed, faces, furniture(input, faces));
  return saveArchival(document, {
    title: `${title} ${cleanField(input.document.referenceNumber)}`,
    author: cleanField([input.issuer].flat().join(" ")),
    composedAt: input.composedAt,
    documentKey: input.documentKey,
  });
}

/** Tên loại; số và ký hiệu; ngày, tháng, năm; cơ quan ban hành và trích yếu nội dung. */
function aboutLine({ typeName, referenceNumber, issuedOn, issuer, subject }: HandlingSlipInput["document"]): string {
  return `${typeName} số ${referenceNumber} ngày ${shortDate(issuedOn, "document.issuedOn")} của ${issuer}: ${subject}`;
}

/** On every page: its number, the mark of sample data, and who printed it when. */
function furniture(input: HandlingSlipInput, faces: Typefaces): (pen: Pen) => void {
  const common = pageFurniture(letterFrame, faces, input.sample);
  const text = `${input.printedBy} in ngày ${shortDate(input.madeOn, "madeOn")}`;
  const [line] = breakLines(wordsOf([{ text: cleanField(text), face: faces.regular }], "printedBy"), Number.MAX_VALUE);
  return (pen) => {
    common(pen);
    if (line) pen.line(line, letterFrame.left, mm(12), { size: 8, colour: grey });
  };
}
