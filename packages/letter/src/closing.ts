import { withoutEndMark } from "./addressee-rows.ts";
import { capitals, cleanField } from "./clean-text.ts";
import { type Column, openColumn } from "./column.ts";
import type { ComposedLetter, LetterWarning, Place } from "./composed-letter.ts";
import { letterFrame, mm, textHeight, textWidth } from "./geometry.ts";
import type { LetterInput } from "./letter-input.ts";
import type { Row } from "./paginate.ts";
import { dashHang, hangingRows, paragraphRows } from "./paragraph-rows.ts";
import { ascent, singleSpacing } from "./pen.ts";
import type { Typeface, Typefaces } from "./typeface.ts";
import { wordsOf } from "./words.ts";

const signatureImage = { width: mm(50), height: mm(25) };
const sealDiameter = mm(36);
/** Between title and name: as high as the seal, so that it covers neither. */
const signingRoom = sealDiameter;

const left = { x: letterFrame.left, width: textWidth(letterFrame) * 0.44 };
const right = { centre: letterFrame.left + textWidth(letterFrame) * 0.735, width: textWidth(letterFrame) * 0.53 };
const space = 14;

export interface Closing {
  readonly rows: readonly Row[];
  readonly text: readonly string[];
  readonly warnings: readonly LetterWarning[];
  /** Known once the rows are drawn. */
  places(): Places;
}

type Places = Pick<ComposedLetter, "signature" | "seal" | "initials">;

/** Room for the initials of those who checked: as high as the gap above the block, narrow enough for one line's end. */
const initialsRoom = { width: mm(17), height: space };

/**
 * The end of the document: authority, title and name of the signer (boxes 7a, 7c, 7b) on the right, the recipients
 * (9b, 12) level with them on the left. The block is one row; recipients beyond its height follow below it.
 */
export function closing(input: LetterInput, faces: Typefaces): Closing {
  const { authority, position, name } = input.signature;
  const bold = (shown: string, where: string) => wordsOf([{ text: shown, face: faces.bold }], where);
  const titles = [...authority, position].map(capitals).filter((line) => line !== "");

  const column: Column = openColumn(right.centre, right.width);
  for (const line of titles) column.text(bold(line, "signature"), 14);
  const roomOffset = column.height();
  column.space(signingRoom);
  column.text(bold(cleanField(name), "signature.name"), 14);

  const recipients = recipientRows(input, faces);
  const { beside, below } = splitAt(recipients.rows, Math.max(column.height(), textHeight(letterFrame) * 0.5));
  const height = Math.max(column.height(), heightOf(beside));
  let places: Places | undefined;

  const block: Row = {
    height,
    before: space,
    keepWithNext: false,
    draw(pen, top) {
      column.draw(pen, top);
      // "Nơi nhận:" (size 12) stands on the same line as the authority (size 14).
      let y = top - ascent * (14 - 12);
      for (const row of beside) {
        row.draw(pen, y);
        y -= row.height;
      }
      places = {
        ...placesAround(pen.page, top - roomOffset - signingRoom / 2),
        initials: {
          content: initialsBox(pen.page, letterFrame.left + textWidth(letterFrame), top),
          layout: initialsBox(pen.page, left.x + left.width, top - height),
        },
      };
    },
  };
  return {
    rows: [block, ...below],
    text: [...titles, cleanField(name), ...recipients.text],
    warnings: titleBeforeName(name),
    places() {
      if (!places) throw new Error("the closing is not drawn yet");
      const archive = recipients.archive();
      const layout = archive && initialsBox(archive.page, left.x + left.width, archive.bottom);
      return { ...places, initials: { ...places.initials, ...(layout && { layout }) } };
    },
  };
}

/** The seal's right edge lies a third into the image of the signature (Annex I part I, II.8.a). */
function placesAround(page: number, middle: number): { signature: Place; seal: Place } {
  const x1 = right.centre - signatureImage.width / 2;
  const sealRight = x1 + signatureImage.width / 3;
  const around = (from: number, width: number, height: number): Place => ({
    page,
    rect: [from, middle - height / 2, from + width, middle + height / 2],
  });
  return {
    signature: around(x1, signatureImage.width, signatureImage.height),
    seal: around(sealRight - sealDiameter, sealDiameter, sealDiameter),
  };
}

/** Content is initialled below the last line of the text, layout at the end of the line "Lưu:". */
function initialsBox(page: number, right: number, bottom: number): Place {
  return { page, rect: [right - initialsRoom.width, bottom, right, bottom + initialsRoom.height] };
}

interface Recipients {
  readonly rows: Row[];
  readonly text: string[];
  /** Where the line "Lưu:" stands; known once the rows are drawn. */
  archive(): { readonly page: number; readonly bottom: number } | undefined;
}

function recipientRows(input: LetterInput, faces: Typefaces): Recipients {
  const given = input.recipients.map(withoutEndMark).filter((recipient) => recipient !== "");
  const asAbove = input.addressees.some((name) => cleanField(name) !== "") && !/^như trên/iu.test(given[0] ?? "");
  const entries = [
    ...[...(asAbove ? ["Như trên"] : []), ...given].map((entry) => `${entry};`),
    `Lưu: ${withoutEndMark(input.archive)}.`,
  ];
  const set = (text: string, face: Typeface, where: string) => wordsOf([{ text, face }], where);
  const label = paragraphRows(set("Nơi nhận:", faces.boldItalic, "recipients"), { ...shapeAt(12), before: 0 });
  const listed = entries.flatMap((entry) =>
    hangingRows(set("-", faces.regular, "recipients"), set(entry, faces.regular, "recipients"), {
      ...shapeAt(11),
      hang: dashHang * 11,
      before: 0,
    }),
  );
  let archive: { page: number; bottom: number } | undefined;
  const last = listed.at(-1);
  if (last) {
    listed[listed.length - 1] = {
      ...last,
      draw(pen, top) {
        last.draw(pen, top);
        archive = { page: pen.page, bottom: top - last.height };
      },
    };
  }
  const drafter = input.draftedBy ? cleanField(input.draftedBy) : "";
  const drafted =
    drafter === "" ? [] : paragraphRows(set(drafter, faces.regular, "draftedBy"), { ...shapeAt(11), before: 0 });
  return {
    archive: () => archive,
    rows: [...label, ...listed, ...drafted],
    text: ["Nơi nhận:", ...entries.map((entry) => `- ${entry}`), ...(drafter === "" ? [] : [drafter])],
  };
}

function shapeAt(size: number) {
  return { x: left.x, width: left.width, size, leading: size * singleSpacing };
}

function splitAt(rows: readonly Row[], height: number): { beside: Row[]; below: Row[] } {
  let used = 0;
  const count = rows.findIndex((row) => (used += row.height) > height);
  return count < 0 ? { beside: [...rows], below: [] } : { beside: rows.slice(0, count), below: rows.slice(count) };
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}

/** Học hàm, học vị, danh hiệu: not before the name, save for schools, hospitals, science and the armed forces (II.7.c). */
function titleBeforeName(name: string): LetterWarning[] {
  const title = /^(?:(?:GS|PGS|TSKH|TS|ThS|BS|CN|KS|LS|NGƯT|NGND)\.[\s.]*)+/iu.exec(cleanField(name))?.[0].trim();
  return title === undefined ? [] : [{ code: "letter.title_before_name", params: { title } }];
}
