import { cleanField } from "./clean-text.ts";
import { mm, registerFrame } from "./geometry.ts";
import { pageFurniture } from "./page-furniture.ts";
import { grey, type Pen } from "./pen.ts";
import type { RegisterBookInput } from "./register-input.ts";
import type { Typefaces } from "./typeface.ts";
import { breakLines, wordsOf } from "./words.ts";

/** On every page: its number, who printed it and when, and the mark of sample data. */
export function registerFurniture(input: RegisterBookInput, faces: Typefaces): (pen: Pen) => void {
  const furniture = pageFurniture(registerFrame, faces, input.sample);
  const text = `Người in: ${cleanField(input.printedBy)}; in từ hệ thống lúc ${officeTime(input.printedAt)}`;
  const [line] = breakLines(wordsOf([{ text, face: faces.regular }], "printedBy"), Number.MAX_VALUE);
  return (pen) => {
    furniture(pen);
    if (line) pen.line(line, registerFrame.left, mm(11), { size: 9, colour: grey });
  };
}

/** `16 giờ 42, ngày 25/11/2026`, in Asia/Ho_Chi_Minh (no summer time, always seven hours ahead of UTC). */
function officeTime(at: Date): string {
  const [date = "", time = ""] = new Date(at.getTime() + 7 * 3_600_000).toISOString().split("T");
  return `${time.slice(0, 2)} giờ ${time.slice(3, 5)}, ngày ${date.split("-").reverse().join("/")}`;
}
