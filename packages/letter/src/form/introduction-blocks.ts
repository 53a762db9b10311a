import { dayInWords } from "../dateline.ts";
import { type LaidBlock, laidOut, line, orDots, written } from "../laid-block.ts";
import type { IntroductionForm } from "../letter-form.ts";
import type { LetterInput } from "../letter-input.ts";

/** Form 1.8. */
export function introductionBlocks(form: IntroductionForm, input: LetterInput): LaidBlock[] {
  const called = form.honorific ?? "Ông (bà)";
  const until = form.validUntil === undefined ? "ngày ……………" : dayInWords(form.validUntil, "form.validUntil");
  return [
    line(`${orDots(form.sender)} trân trọng giới thiệu:`, "form.sender"),
    line(`${called} ${orDots(form.person)}`, "form.person"),
    line(`Chức vụ: ${orDots(form.position)}`, "form.position"),
    line(`Được cử đến: ${orDots(form.destination)}`, "form.destination"),
    line(`Về việc: ${orDots(form.matter)}`, "form.matter"),
    ...written(laidOut(input.body)),
    line(
      `Đề nghị Quý cơ quan tạo điều kiện để ${called.toLocaleLowerCase("vi")} có tên ở trên hoàn thành nhiệm vụ.`,
      "form",
    ),
    line(`Giấy này có giá trị đến hết ${until}.`, "form.validUntil"),
  ];
}
