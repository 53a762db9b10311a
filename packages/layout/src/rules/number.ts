import { abbreviationOf, COPY_ABBREVIATIONS, LETTER_TYPE, TYPES } from "../document-types.ts";
import type { Finding } from "../finding.ts";
import { finding, lookFindings, type Rule } from "../judge.ts";
import type { Paragraph } from "../page-model.ts";

const NUMBER = { component: "number", article: "I.II.3.c" } as const;
const NOTATION = { component: "number", article: "I.II.3.b" } as const;
/** The empty field in which a draft of this system gets its number when it is issued. */
const RESERVED_FIELD = "SoVanBan";
const ABBREVIATIONS = [...TYPES.flatMap(([, abbreviation]) => abbreviation ?? []), ...COPY_ABBREVIATIONS];

/** Number and notation: `Số: 05/QĐ-UBND` (Phụ lục I, Phần I, II.3; Phụ lục III, I). */
export const numberRule: Rule = ({ number, typeName }, { fields = [] }) => {
  if (!number) return fields.includes(RESERVED_FIELD) ? [] : [finding(NUMBER, "wrong", "number.missing")];
  return [
    ...lookFindings(NUMBER, number, { size: [13, 13], bold: false, italic: false }),
    ...formFindings(number),
    ...notationFindings(number, typeName),
  ];
};

function formFindings(number: Paragraph): Finding[] {
  const { text } = number;
  if (!/^Số:/.test(text)) return [finding(NUMBER, "wrong", "number.colon", number)];
  const [, digits = ""] = /^Số:\s*(\d*)/.exec(text) ?? [];
  return [
    ...(/^\d$/.test(digits)
      ? [finding(NUMBER, "wrong", "number.leading_zero", number, { expected: `0${digits}` })]
      : []),
    ...(text.includes("/") ? [] : [finding(NUMBER, "wrong", "number.slash", number)]),
  ];
}

function notationFindings(number: Paragraph, typeName: string | undefined): Finding[] {
  const [, raw = ""] = /\/(.*)$/.exec(number.text) ?? [];
  const notation = raw.trim();
  if (notation === "") return [];
  if (/\s|–/.test(notation)) {
    const expected = notation.replaceAll(/\s*[-–]\s*/g, "-").replaceAll(/\s+/g, "");
    return [finding(NUMBER, "wrong", "number.spaces", number, { expected })];
  }
  if (/^\d{4}\//.test(notation)) return [finding(NOTATION, "doubtful", "number.year", number)];
  const [first = "", ...others] = notation.split("-");
  const small = [first, ...others].find((group) => !ABBREVIATIONS.includes(group) && /\p{Ll}/u.test(group));
  if (small !== undefined) {
    const expected =
      ABBREVIATIONS.find((one) => one.toLowerCase() === small.toLowerCase()) ?? small.toLocaleUpperCase("vi");
    return [finding(NUMBER, "wrong", "number.capitals", number, { found: small, expected })];
  }
  if (others.length === 0) return [finding(NOTATION, "doubtful", "number.one_group", number)];
  return typeFindings(number, first, typeName);
}

function typeFindings(number: Paragraph, first: string, typeName: string | undefined): Finding[] {
  if (typeName === undefined) return [];
  if (typeName === LETTER_TYPE) {
    // An agency may be called like a type (TC, PC); only what no agency is called is told.
    return first === "CV" ? [finding(NOTATION, "wrong", "number.letter_type", number)] : [];
  }
  const expected = abbreviationOf(typeName);
  if (expected === undefined || first === expected || COPY_ABBREVIATIONS.includes(first)) return [];
  return [finding(NOTATION, "wrong", "number.type", number, { found: first, expected, type: typeName })];
}
