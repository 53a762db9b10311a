import { withoutEndMark } from "../addressee-rows.ts";
import { cleanField } from "../clean-text.ts";
import { timeInWords } from "../dateline.ts";
import { type LaidBlock, laidOut, line, orDots, written } from "../laid-block.ts";
import type { MinutesForm } from "../letter-form.ts";
import type { LetterInput } from "../letter-input.ts";

/** Form 1.9. */
export function minutesBlocks(form: MinutesForm, input: LetterInput): LaidBlock[] {
  const attendance = form.attendance.map(withoutEndMark).filter((entry) => entry !== "");
  const [only = ""] = attendance;
  const start = form.startsAt === undefined ? orDots("") : timeInWords(form.startsAt, "form.startsAt");
  const end = form.endsAt === undefined ? "…… giờ ……, ngày ……………" : timeInWords(form.endsAt, "form.endsAt");
  const chair = cleanField(form.chair) === "" ? input.signature.name : form.chair;
  return [
    line(`Thời gian bắt đầu: ${start}`, "form.startsAt"),
    line(`Địa điểm: ${orDots(form.place)}`, "form.place"),
    line(attendance.length > 1 ? "Thành phần tham dự:" : `Thành phần tham dự: ${orDots(only)}`, "form.attendance"),
    ...(attendance.length > 1
      ? attendance.map((entry, index): LaidBlock => {
          const mark = index === attendance.length - 1 ? "." : ";";
          return { kind: "item", runs: [{ text: `${entry}${mark}` }], where: "form.attendance" };
        })
      : []),
    line(`Chủ trì (chủ tọa): ${orDots(chair)}`, "form.chair"),
    line(`Thư ký (người ghi biên bản): ${orDots(form.secretary)}`, "form.secretary"),
    line(`Nội dung (theo diễn biến ${form.meeting.toLocaleLowerCase("vi")}):`, "form"),
    ...written(laidOut(input.body)),
    line(`${form.meeting} kết thúc vào ${end}.`, "form.endsAt"),
  ];
}
