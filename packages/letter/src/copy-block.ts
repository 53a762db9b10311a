import { openColumn } from "./column.ts";
import { numberLine, placeAndDateLine } from "./dateline.ts";
import { letterFrame, textWidth } from "./geometry.ts";
import { issuerLines } from "./issuer-lines.ts";
import type { PaperCopyInput } from "./paper-copy-input.ts";
import type { Row } from "./paginate.ts";
import { ascent } from "./pen.ts";
import { recipientRows } from "./recipient-rows.ts";
import { signerColumn } from "./signer-column.ts";
import type { Typeface, Typefaces } from "./typeface.ts";
import { wordsOf } from "./words.ts";

const width = textWidth(letterFrame);
const left = { centre: letterFrame.left + width * 0.24, width: width * 0.46 };
const right = { centre: letterFrame.left + width * 0.735, width: width * 0.53 };

/**
 * The block of a copy on paper (form 3.1, Annex I part II, II.2): under a rule as wide as the text the agency and the
 * number on the left, the form of the copy, place and date on the right, then recipients and signer. One row.
 */
export function copyBlock(input: PaperCopyInput, faces: Typefaces): Row {
  const words = (text: string, face: Typeface, where: string) => wordsOf([{ text, face }], where);
  const agency = openColumn(left.centre, left.width);
  const widths = issuerLines(input.issuer, faces.bold, left.width / 12).map((line) =>
    agency.text(words(line, faces.bold, "issuer"), 12),
  );
  agency.rule(Math.max(...widths) * 0.4);
  const form = openColumn(right.centre, right.width);
  form.text(words(input.form, faces.bold, "form"), 14);

  const number = openColumn(left.centre, left.width);
  number.text(words(numberLine(input.number, input.notation), faces.regular, "notation"), 13);
  const date = openColumn(right.centre, right.width);
  date.text(words(placeAndDateLine(input.place, input.copiedOn), faces.italic, "place"), 13);

  const { authority, position, otherPost = "", name } = input.signature;
  const signer = signerColumn({ titles: [...authority, position], posts: [otherPost], name }, right, faces);
  const { recipients, archive } = input;
  const listed = recipientRows({ recipients, archive, addressees: [], body: [] }, faces, {
    x: letterFrame.left,
    width: left.width,
  }).rows;

  const dateline = 10 + Math.max(agency.height(), form.height()) + 6;
  const closing = dateline + Math.max(number.height(), date.height()) + 14;
  const listHeight = listed.reduce((sum, row) => sum + row.height, 0);
  return {
    height: closing + Math.max(signer.height, listHeight),
    before: 14,
    keepWithNext: false,
    draw(pen, top) {
      pen.rule(letterFrame.left, top - 2, letterFrame.left + width, top - 2);
      agency.draw(pen, top - 10);
      form.draw(pen, top - 10);
      number.draw(pen, top - dateline);
      date.draw(pen, top - dateline);
      signer.draw(pen, top - closing);
      let y = top - closing - ascent * (14 - 12);
      for (const row of listed) {
        row.draw(pen, y);
        y -= row.height;
      }
    },
  };
}
