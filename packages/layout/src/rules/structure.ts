import type { Finding } from "../finding.ts";
import { finding, lookFindings, type Rule } from "../judge.ts";
import type { Paragraph } from "../page-model.ts";
import { isCapitals } from "../text-shape.ts";

const HEADING = { component: "structure", article: "I.II.6.đ" } as const;
const TITLED = { component: "structure", article: "I.II.6.d" } as const;
const LETTERS = "abcdđeghiklmnopqrstuvxy";

/** Phần, chương, mục, tiểu mục, điều, khoản, điểm (Phụ lục I, Phần I, II.6.d-đ). */
export const structureRule: Rule = ({ running }) => [
  ...running.flatMap((one, at) => [...groupFindings(one, running[at + 1]), ...pointFindings(one)]),
  ...articleFindings(running),
];

function groupFindings(paragraph: Paragraph, next: Paragraph | undefined): Finding[] {
  const [, word = "", count = "", rest = ""] =
    /^(Phần|Chương|Mục|Tiểu mục)\s+([\dIVXLC]+)\b\.?\s*(.*)$/i.exec(paragraph.text) ?? [];
  if (word === "" || paragraph.text.length > 120) return [];
  const isRoman = /^(?:phần|chương)$/i.test(word);
  if (rest !== "") {
    // "Mục 1 của Chương này…" is a sentence, not a heading.
    const isHeading = paragraph.align === "center" || paragraph.spans.every(({ bold }) => bold);
    return isHeading ? [finding(HEADING, "wrong", "structure.own_line", paragraph, { word })] : [];
  }
  const wrongDigits = isRoman ? !/^[IVXLC]+$/.test(count) : !/^\d+$/.test(count);
  return [
    ...lookFindings(HEADING, paragraph, { size: [13, 14], bold: true, italic: false }),
    ...(isCapitals(paragraph.text) && word.length > 1
      ? [finding(HEADING, "wrong", "look.not_capitals", paragraph)]
      : []),
    ...(paragraph.align === "center" ? [] : [finding(HEADING, "wrong", "structure.center", paragraph)]),
    ...(wrongDigits
      ? [finding(HEADING, "wrong", isRoman ? "structure.roman" : "structure.arabic", paragraph, { word })]
      : []),
    ...(next && !isCapitals(next.text) ? [finding(HEADING, "wrong", "structure.title_capitals", next)] : []),
    ...(next ? [] : [finding(TITLED, "wrong", "structure.title_missing", paragraph)]),
  ];
}

function articleFindings(running: readonly Paragraph[]): Finding[] {
  const articles = running.filter(({ text }) => /^Điều\s+\d+/i.test(text) && !/^Điều\s+\d+\s*,/.test(text));
  const found: Finding[] = [];
  let expected = 1;
  for (const article of articles) {
    const [, count = "", dot = ""] = /^Điều\s+(\d+)\s*(\.?)/i.exec(article.text) ?? [];
    // Inside a quotation, of a document that amends another, the count goes its own way.
    if (Number(count) !== expected && Number(count) !== 1) {
      found.push(finding(HEADING, "doubtful", "structure.article_order", article, { expected }));
    }
    expected = Number(count) + 1;
    if (dot === "")
      found.push(finding(HEADING, "wrong", "structure.article_dot", article, { expected: `Điều ${count}.` }));
    const [first] = article.spans;
    if (first && !first.bold) found.push(finding(HEADING, "wrong", "structure.article_bold", article));
  }
  return found;
}

function pointFindings(paragraph: Paragraph): Finding[] {
  const { text } = paragraph;
  const [, clause] = /^(\d{1,2})\s*[)/]\s/.exec(text) ?? [];
  if (clause !== undefined)
    return [finding(HEADING, "wrong", "structure.clause_mark", paragraph, { expected: `${clause}.` })];
  const [, letter = "", mark = ""] = /^(\p{Ll})\s*([).\/-])\s/u.exec(text) ?? [];
  if (letter === "") return [];
  if (mark !== ")") return [finding(HEADING, "wrong", "structure.point_mark", paragraph, { expected: `${letter})` })];
  return LETTERS.includes(letter)
    ? []
    : [finding(HEADING, "wrong", "structure.point_letter", paragraph, { found: letter })];
}
