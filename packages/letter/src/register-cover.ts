import { capitals, cleanField } from "./clean-text.ts";
import { openColumn } from "./column.ts";
import { mm, registerFrame, textHeight, textWidth } from "./geometry.ts";
import { issuerLines } from "./issuer-lines.ts";
import type { Row } from "./paginate.ts";
import type { RegisterBookInput } from "./register-input.ts";
import { registerForms } from "./register-columns.ts";
import type { Typeface, Typefaces } from "./typeface.ts";
import { wordsOf } from "./words.ts";

/** Bìa (Annex IV, I.1 and VI.1): agency, name of the book, year, dates, numbers and volume, in a double frame. */
export function registerCover(
  input: RegisterBookInput,
  period: { readonly from: string; readonly to: string },
  faces: Typefaces,
): Row {
  const centre = registerFrame.left + textWidth(registerFrame) / 2;
  const width = textWidth(registerFrame) * 0.8;
  const height = textHeight(registerFrame);
  const column = openColumn(centre, width);
  const write = (text: string, face: Typeface, size: number, where: string) =>
    column.text(wordsOf([{ text, face }], where), size);

  column.space(mm(12));
  if (input.superior) write(capitals(input.superior), faces.regular, 14, "superior");
  const widths = issuerLines(input.agency, faces.bold, width / 14).map((line) => write(line, faces.bold, 14, "agency"));
  column.rule(Math.max(...widths) * 0.4);
  column.space(mm(34));
  write(registerForms[input.kind].title, faces.bold, 30, "title");
  column.space(mm(5));
  write(`Năm: ${input.year}`, faces.bold, 18, "year");
  column.space(mm(24));
  const { fromNumber, toNumber, volume } = input;
  write(`Từ ngày ${period.from} đến ngày ${period.to}`, faces.regular, 15, "period");
  column.space(mm(2));
  write(`Từ số ${cleanField(fromNumber)} đến số ${cleanField(toNumber)}`, faces.regular, 15, "fromNumber");
  column.space(mm(8));
  write(`Quyển số: ${cleanField(volume)}`, faces.bold, 15, "volume");

  return {
    height,
    before: 0,
    keepWithNext: false,
    draw(pen, top) {
      for (const [inset, thickness] of [
        [0, 1.6],
        [4, 0.6],
      ] as const) {
        pen.box(
          registerFrame.left + inset,
          top - height + inset,
          textWidth(registerFrame) - 2 * inset,
          height - 2 * inset,
          thickness,
        );
      }
      column.draw(pen, top);
    },
  };
}
