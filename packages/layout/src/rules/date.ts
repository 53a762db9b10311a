import type { Finding } from "../finding.ts";
import { finding, lookFindings, type Rule } from "../judge.ts";
import type { Paragraph } from "../page-model.ts";

const PLACE = { component: "date", article: "I.II.4.c" } as const;
const TIME = { component: "date", article: "I.II.4.b" } as const;
const RESERVED_FIELD = "NgayBanHanh";

/** Place and date: `Yên Thịnh, ngày 05 tháng 02 năm 2026` in italics (Phụ lục I, Phần I, II.4). */
export const dateRule: Rule = ({ date, typeName }, { fields = [] }) => {
  // Minutes tell place and time in their text (Phụ lục III, 1.9).
  if (!date && typeName === "Biên bản") return [];
  if (!date) return fields.includes(RESERVED_FIELD) ? [] : [finding(TIME, "wrong", "date.missing")];
  return [
    ...lookFindings(PLACE, date, { size: [13, 14], bold: false, italic: true, capitals: false }),
    ...placeFindings(date),
    ...timeFindings(date),
  ];
};

function placeFindings(date: Paragraph): Finding[] {
  const [, place = "", comma = ""] = /^(.*?)\s*(,?)\s*ngày/i.exec(date.text) ?? [];
  if (place === "") return [finding(PLACE, "wrong", "date.place_missing", date)];
  const words = place.split(/\s+/);
  // "thành phố", "xã" may stand before a name; the name itself has capitals.
  const isNamed = /^\p{Lu}/u.test(words.at(-1) ?? "") || /^\d+$/.test(words.at(-1) ?? "");
  return [
    ...(comma === "" ? [finding(PLACE, "wrong", "date.comma", date)] : []),
    ...(isNamed ? [] : [finding(PLACE, "wrong", "date.place_capitals", date)]),
  ];
}

function timeFindings(date: Paragraph): Finding[] {
  if (/\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}/.test(date.text))
    return [finding(TIME, "wrong", "date.words", date)];
  const [, day, month, year] = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d+)/i.exec(date.text) ?? [];
  // A draft leaves them open.
  if (day === undefined || month === undefined || year === undefined) return [];
  const found: Finding[] = [];
  if (/^\d$/.test(day)) found.push(finding(TIME, "wrong", "date.day_zero", date, { expected: `0${day}` }));
  if (/^[12]$/.test(month)) found.push(finding(TIME, "wrong", "date.month_zero", date, { expected: `0${month}` }));
  if (/^0[3-9]$/.test(month)) found.push(finding(TIME, "doubtful", "date.month_extra_zero", date));
  if (year.length !== 4) found.push(finding(TIME, "wrong", "date.year", date));
  else if (!exists(Number(year), Number(month), Number(day)))
    found.push(finding(TIME, "wrong", "date.impossible", date));
  return found;
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
