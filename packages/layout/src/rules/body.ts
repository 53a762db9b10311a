import type { Finding } from "../finding.ts";
import { finding, lookFindings, type Rule } from "../judge.ts";
import type { Paragraph } from "../page-model.ts";
import { sizeOf } from "../text-shape.ts";

const BODY = { component: "body", article: "I.II.6.e" } as const;
const INDENTS_MM = [10, 12.7];
const LEAST_GAP_PT = 6;
/** Times New Roman's single line, in sizes. */
const SINGLE_LINE = 1.15;

/** Filled in line by line as their sample forms show (Phụ lục III, 1.7-1.10): their lines are no paragraphs. */
const FORMS = new Set([
  "Giấy mời",
  "Giấy giới thiệu",
  "Giấy nghỉ phép",
  "Biên bản",
  "Phiếu gửi",
  "Phiếu chuyển",
  "Phiếu báo",
]);

/** Running text: 13-14, justified, first line in by 1 or 1.27 cm, 6 pt between, lines single to 1.5 (Phụ lục I, Phần I, II.6.e). */
export const bodyRule: Rule = ({ running, bases, typeName }) => {
  const text = running.filter((one) => isRunning(one) && !bases.includes(one));
  if (running.length === 0) return [finding(BODY, "untold", "body.missing")];
  if (typeName !== undefined && FORMS.has(typeName)) {
    return once(text, (one) => lookFindings(BODY, one, { size: [13, 14] })[0]);
  }
  const long = text.filter(({ lineCount = 1, text: words }) => lineCount > 1 || words.length > 100);
  return [
    ...once(text, (one) => lookFindings(BODY, one, { size: [13, 14] })[0]),
    ...once(long, (one) => lookFindings(BODY, one, { bold: false, italic: false })[0]),
    ...once(long, (one) =>
      one.align === undefined || one.align === "justify" ? undefined : finding(BODY, "wrong", "body.justify", one),
    ),
    ...once(long, indentFinding),
    ...once(text.slice(1), gapFinding),
    ...once(long, spacingFinding),
  ];
};

/** A paragraph of sentences, not a heading or what stands centred. */
function isRunning({ align, text, spans }: Paragraph): boolean {
  return align !== "center" && text.length > 30 && !spans.every(({ bold, text: words }) => bold || words.trim() === "");
}

/** The same fault in fifty paragraphs is told at the first, with their number. */
function once(paragraphs: readonly Paragraph[], judge: (paragraph: Paragraph) => Finding | undefined): Finding[] {
  const found = paragraphs.flatMap((one) => judge(one) ?? []);
  const [first] = found;
  return first ? [{ ...first, params: { ...first.params, count: found.length } }] : [];
}

function indentFinding(one: Paragraph): Finding | undefined {
  const { firstLineMm } = one;
  if (firstLineMm === undefined || INDENTS_MM.some((indent) => Math.abs(firstLineMm - indent) < 1)) return undefined;
  return finding(BODY, "wrong", "body.indent", one, { found: firstLineMm });
}

function gapFinding(one: Paragraph): Finding | undefined {
  const { gapPt, lineSpacing = 1, box } = one;
  if (gapPt === undefined || /^[-–+]\s/.test(one.text)) return undefined;
  // What a PDF shows as free space holds the wider lines' own.
  const own = box ? gapPt - (lineSpacing - 1) * SINGLE_LINE * (sizeOf(one) ?? 14) : gapPt;
  const found = Math.max(0, Math.round(own * 10) / 10);
  return own < LEAST_GAP_PT - 0.8 ? finding(BODY, "wrong", "body.gap", one, { found }) : undefined;
}

function spacingFinding(one: Paragraph): Finding | undefined {
  const { lineSpacing } = one;
  if (lineSpacing === undefined || (lineSpacing >= 0.93 && lineSpacing <= 1.57)) return undefined;
  return finding(BODY, "wrong", "body.line_spacing", one, { found: lineSpacing });
}
