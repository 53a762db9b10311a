import { withoutEndMark } from "../addressee-rows.ts";
import { dayInWords } from "../dateline.ts";
import { type LaidBlock, laidOut, line, orDots, written } from "../laid-block.ts";
import type { LeavePermitForm } from "../letter-form.ts";
import type { LetterInput } from "../letter-input.ts";

/** Form 1.10. */
export function leavePermitBlocks(form: LeavePermitForm, input: LetterInput): LaidBlock[] {
  const called = form.honorific ?? "Ông (bà)";
  const day = (date: string | undefined, where: string) =>
    date === undefined ? "ngày ……………" : dayInWords(date, `form.${where}`);
  const open = (text: string) => orDots(withoutEndMark(text));
  return [
    line(
      `Xét Đơn đề nghị nghỉ phép ${day(form.requestedOn, "requestedOn")} của ${called.toLocaleLowerCase("vi")} ${open(form.person)},`,
      "form.person",
    ),
    line(`${open(form.sender)} cấp cho:`, "form.sender"),
    line(`${called}: ${open(form.person)}`, "form.person"),
    line(`Chức vụ: ${open(form.position)}`, "form.position"),
    line(
      `Được nghỉ phép trong thời gian ${open(form.duration)} kể từ ${day(form.from, "from")} ` +
        `đến hết ${day(form.to, "to")} tại ${open(form.place)}.`,
      "form.place",
    ),
    ...written(laidOut(input.body)),
    line(`Số ngày nghỉ phép nêu trên được tính vào thời gian ${open(form.countedAs)}.`, "form.countedAs"),
  ];
}
