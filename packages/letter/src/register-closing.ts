import { capitals, cleanField } from "./clean-text.ts";
import { openColumn } from "./column.ts";
import { mm, registerFrame, textWidth } from "./geometry.ts";
import type { Row } from "./paginate.ts";
import { paragraphRows } from "./paragraph-rows.ts";
import type { RegisterBookInput } from "./register-input.ts";
import type { Typefaces } from "./typeface.ts";
import { wordsOf } from "./words.ts";

const size = 13;
const leading = 17;
/** Room to sign in by hand. */
const signingRoom = mm(24);

/** What closes the book: how many numbers it holds, and the places where clerk and head sign. */
export function registerClosing(input: RegisterBookInput, faces: Typefaces): Row[] {
  const sentence = paragraphRows(wordsOf([{ text: closingSentence(input), face: faces.regular }], "closing"), {
    x: registerFrame.left,
    width: textWidth(registerFrame),
    size,
    leading,
    before: 12,
    keepWithNext: true,
  });
  const places = [
    { title: input.clerkTitle ?? "Văn thư cơ quan", share: 0.22 },
    { title: input.headTitle ?? "Thủ trưởng cơ quan", share: 0.78 },
  ].map(({ title, share }) => {
    const column = openColumn(registerFrame.left + textWidth(registerFrame) * share, textWidth(registerFrame) * 0.4);
    column.text(wordsOf([{ text: capitals(title), face: faces.bold }], "closing"), size);
    column.text(wordsOf([{ text: "(Ký, ghi rõ họ tên)", face: faces.italic }], "closing"), size);
    return column;
  });
  const signatures: Row = {
    height: Math.max(...places.map((column) => column.height())) + signingRoom,
    before: 10,
    keepWithNext: false,
    draw(pen, top) {
      for (const column of places) column.draw(pen, top);
    },
  };
  return [...sentence, signatures];
}

function closingSentence({ rows, fromNumber, toNumber }: RegisterBookInput): string {
  if (rows.length === 0) return "Sổ này có 0 số.";
  const voided = rows.filter((row) => row.void).length;
  const among = voided > 0 ? `, trong đó hủy ${voided} số` : "";
  return `Sổ này có ${rows.length} số, từ số ${cleanField(fromNumber)} đến số ${cleanField(toNumber)}${among}.`;
}
