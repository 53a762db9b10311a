import type { Finding } from "../finding.ts";
import { finding, lookFindings, type Rule } from "../judge.ts";
import type { Paragraph } from "../page-model.ts";

const AUTHORITY = { component: "signature", article: "I.II.7.b" } as const;
const POSITION = { component: "signature", article: "I.II.7.đ" } as const;
const NAME = { component: "signature", article: "I.II.7.c" } as const;
const WRONG_ABBREVIATION = /^(T\/M|K\/T|T\/L|TM|KT|TL|TUQ|T\.M\.?|K\.T\.?|T\.L\.?|T\.U\.Q\.?|TƯQ\.?|Q)\s/;
const RIGHT_ABBREVIATION: Readonly<Record<string, string>> = {
  TM: "TM.",
  KT: "KT.",
  TL: "TL.",
  TUQ: "TUQ.",
  TƯQ: "TUQ.",
  Q: "Q.",
};
const ACADEMIC =
  /^(?:GS|PGS|TS|ThS|Th\.S|BS|BSCK|KS|CN|NGND|NGƯT|NSND|NSƯT|Giáo sư|Phó Giáo sư|Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Cử nhân)(?:\.|\s|,)/i;

/** Signed by several side by side, above or without "Nơi nhận", in an order the decree leaves to them. */
const SEVERAL = new Set(["Biên bản", "Hợp đồng", "Bản ghi nhớ", "Bản thỏa thuận"]);

/** Authority, position and name of the signer (Phụ lục I, Phần I, II.7). */
export const signatureRule: Rule = ({ positions, signer, recipientsTitle, typeName }) => {
  if (typeName !== undefined && SEVERAL.has(typeName)) return [];
  if (positions.length === 0 && !signer) return [finding(NAME, "wrong", "signature.missing", recipientsTitle)];
  return [
    ...positions.flatMap((one) => [
      ...lookFindings(POSITION, one, { size: [13, 14], bold: true, italic: false }),
      ...abbreviationFindings(one),
    ]),
    ...(signer ? nameFindings(signer) : [finding(NAME, "doubtful", "signature.name_missing", positions.at(-1))]),
    ...(positions.length === 0 ? [finding(POSITION, "wrong", "signature.position_missing", signer)] : []),
  ];
};

function abbreviationFindings(position: Paragraph): Finding[] {
  const [, found] = WRONG_ABBREVIATION.exec(position.text) ?? [];
  if (found === undefined) return [];
  const expected = RIGHT_ABBREVIATION[found.replaceAll(/[./]/g, "")] ?? found;
  return [finding(AUTHORITY, "wrong", "signature.abbreviation", position, { found, expected })];
}

function nameFindings(signer: Paragraph): Finding[] {
  return [
    ...lookFindings(POSITION, signer, { size: [13, 14], bold: true, italic: false, capitals: false }),
    ...(ACADEMIC.test(signer.text) ? [finding(NAME, "wrong", "signature.academic", signer)] : []),
  ];
}
