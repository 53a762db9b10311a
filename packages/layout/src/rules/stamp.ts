import type { Finding } from "../finding.ts";
import { finding, lookFindings, type Rule } from "../judge.ts";
import type { Paragraph } from "../page-model.ts";
import { folded, mostly } from "../text-shape.ts";

const URGENCY = { component: "urgency", article: "I.III.2.b" } as const;
const SECRECY = { component: "urgency", article: "I.III.2.a" } as const;
const FRAMES: Readonly<Record<string, number>> = { "hoa toc": 30, "thuong khan": 40, khan: 20 };
const HEIGHT_MM = 8;

/** Stamps of urgency in red frames of their size; secrecy has no place here (Phụ lục I, Phần I, III.2). */
export const stampRule: Rule = ({ marks }) =>
  marks.flatMap((mark) => {
    const key = folded(mark.text);
    if (/\bmat$/.test(key)) return [finding(SECRECY, "wrong", "urgency.secret", mark)];
    const width = FRAMES[key];
    return width === undefined ? [] : urgencyFindings(mark, width);
  });

function urgencyFindings(mark: Paragraph, widthMm: number): Finding[] {
  const { frame } = mark;
  const isRed = mostly(mark, ({ color }) => /^#[c-f].[0-4].[0-4].$/i.test(color ?? ""));
  const fits = frame && Math.abs(frame.widthMm - widthMm) < 2 && Math.abs(frame.heightMm - HEIGHT_MM) < 1.5;
  return [
    ...lookFindings(URGENCY, mark, { size: [13, 14], bold: true, italic: false, capitals: true }),
    ...(isRed ? [] : [finding(URGENCY, "wrong", "urgency.red", mark)]),
    ...(mark.box && !fits
      ? [finding(URGENCY, "wrong", "urgency.frame", mark, { width: widthMm, height: HEIGHT_MM })]
      : []),
  ];
}
