import { cleanField } from "./clean-text.ts";
import { LetterProblem } from "./letter-problem.ts";

/** Số, ký hiệu: `Số: 05/UBND-KT`; a number below 10 gets a leading 0 (Annex I part I, II.3.c). */
export function numberLine(number: string, notation: string): string {
  const digits = cleanField(number);
  return `Số: ${/^\d$/.test(digits) ? `0${digits}` : digits}/${cleanField(notation)}`;
}

/** Địa danh, thời gian: `Lạc Thuỷ, ngày 05 tháng 02 năm 2026`; days below 10 and months 1 and 2 get a 0 (II.4.b). */
export function placeAndDateLine(place: string, issuedOn: string): string {
  return `${cleanField(place)}, ${dayInWords(issuedOn, "issuedOn")}`;
}

/** `ngày 05 tháng 02 năm 2026` */
export function dayInWords(date: string, where: string): string {
  const { year, month, day } = civilDate(date, where);
  const shownMonth = month <= 2 ? `0${month}` : String(month);
  return `ngày ${String(day).padStart(2, "0")} tháng ${shownMonth} năm ${year}`;
}

/** `14 giờ 00, ngày 20 tháng 11 năm 2026`, from office time (`2026-11-20T14:00`). */
export function timeInWords(time: string, where: string): string {
  const [, date = time, hour = "", minute = ""] = /^(.{10})T([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hour === "") throw new LetterProblem("letter.date_invalid", { value: time, where });
  return `${hour} giờ ${minute}, ${dayInWords(date, where)}`;
}

/** `05/02/2026`, as the register books write dates. */
export function shortDate(date: string, where: string): string {
  const { year, month, day } = civilDate(date, where);
  return `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${year}`;
}

function civilDate(value: string, where: string): { year: number; month: number; day: number } {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)?.map(Number) ?? [];
  const exists =
    year !== undefined &&
    month !== undefined &&
    day !== undefined &&
    new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(value);
  if (!exists) throw new LetterProblem("letter.date_invalid", { value, where });
  return { year, month, day };
}
