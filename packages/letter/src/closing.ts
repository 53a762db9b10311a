import { cleanField } from "./clean-text.ts";
import type { LetterWarning } from "./composed-letter.ts";
import { letterFrame, type PageFrame, textHeight, textWidth } from "./geometry.ts";
import type { LetterInput } from "./letter-input.ts";
import { pairedClosing } from "./paired-closing.ts";
import type { Row } from "./paginate.ts";
import { paragraphRows } from "./paragraph-rows.ts";
import { ascent, singleSpacing } from "./pen.ts";
import { recipientRows } from "./recipient-rows.ts";
import { atArchive, type EndPlaces, initialsBox, space } from "./end-places.ts";
import { signerColumn } from "./signer-column.ts";
import type { Typefaces } from "./typeface.ts";
import { wordsOf } from "./words.ts";

export interface Closing {
  readonly rows: readonly Row[];
  readonly text: readonly string[];
  readonly warnings: readonly LetterWarning[];
  /** Known once the rows are drawn. */
  places(): EndPlaces;
}

/** The end of the document: who signs, and who receives; minutes and agreements are signed by several side by side. */
export function closing(input: LetterInput, faces: Typefaces, frame: PageFrame = letterFrame): Closing {
  const isPaired = input.form?.kind === "minutes" || input.form?.kind === "agreement";
  const end = isPaired ? pairedClosing(input, faces, frame) : singleClosing(input, faces, frame);
  return { ...end, warnings: titleBeforeName(input.signature.name) };
}

/**
 * Authority, title and name of the signer (boxes 7a, 7c, 7b) on the right, the recipients (9b, 12) level with them on the
 * left. The block is one row; recipients beyond its height follow below it.
 */
function singleClosing(input: LetterInput, faces: Typefaces, frame: PageFrame): Omit<Closing, "warnings"> {
  const { authority, position, otherPost = "", name } = input.signature;
  const width = textWidth(frame);
  const signer = signerColumn(
    { titles: [...authority, position], posts: [otherPost], name },
    { centre: frame.left + width * 0.735, width: width * 0.53 },
    faces,
  );
  const left = { x: frame.left, width: width * 0.44 };
  const recipients = recipientRows(input, faces, left);
  const { beside, below } = splitAt(recipients.rows, Math.max(signer.height, textHeight(frame) * 0.5));
  const confirmation = confirmationRows(input, faces, { x: frame.left, width: width * 0.5 });
  let places: EndPlaces | undefined;

  const height = Math.max(signer.height, heightOf(beside));
  const block: Row = {
    height,
    before: space,
    keepWithNext: false,
    draw(pen, top) {
      signer.draw(pen, top);
      // "Nơi nhận:" (size 12) stands on the same line as the authority (size 14).
      let y = top - ascent * (14 - 12);
      for (const row of beside) {
        row.draw(pen, y);
        y -= row.height;
      }
      places = {
        ...signer.places(pen.page, top),
        initials: {
          content: initialsBox(pen.page, frame.left + width, top),
          layout: initialsBox(pen.page, left.x + left.width, top - height),
        },
      };
    },
  };
  return {
    rows: [block, ...below, ...confirmation.rows],
    text: [...signer.text, ...recipients.text, ...confirmation.text],
    places() {
      if (!places) throw new Error("the closing is not drawn yet");
      return atArchive(places, recipients.archive(), left);
    },
  };
}

/** Room for the confirmation of the place where a leave is spent (form 1.10). */
function confirmationRows({ form }: LetterInput, faces: Typefaces, column: { x: number; width: number }) {
  if (form?.kind !== "leavePermit" || form.confirmation !== true) return { rows: [], text: [] };
  const text = ["Xác nhận của cơ quan (tổ chức) hoặc chính quyền địa phương nơi nghỉ phép", "(Chữ ký, dấu, họ và tên)"];
  const rows = text.flatMap((line, index) =>
    paragraphRows(wordsOf([{ text: line, face: index === 0 ? faces.bold : faces.italic }], "form.confirmation"), {
      ...column,
      size: 13,
      leading: 13 * singleSpacing,
      before: index === 0 ? 2 * space : 0,
      keepWithNext: true,
    }),
  );
  const room: Row = { height: 90, before: 0, keepWithNext: false, draw: () => undefined };
  return { rows: [...rows, room], text };
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
