import type { Finding } from "../finding.ts";
import type { Rule } from "../judge.ts";
import type { DocumentModel, Margins } from "../page-model.ts";

interface Side {
  readonly key: keyof Margins;
  readonly rule: string;
  readonly from: number;
  readonly to: number;
}

const SIDES: readonly Side[] = [
  { key: "topMm", rule: "margin.top", from: 20, to: 25 },
  { key: "bottomMm", rule: "margin.bottom", from: 20, to: 25 },
  { key: "leftMm", rule: "margin.left", from: 30, to: 35 },
  { key: "rightMm", rule: "margin.right", from: 15, to: 20 },
];

/** Free space around the text (Phụ lục I, Phần I, I.3). */
export const marginRule: Rule = (_, document) => SIDES.flatMap((side) => sideFinding(side, document));

function sideFinding({ key, rule, from, to }: Side, { kind, pages }: DocumentModel): Finding[] {
  // What stands across a page turns its margins with it.
  const upright = pages.flatMap(({ margins, widthMm, heightMm }, at) => {
    const found = margins[key];
    return found === undefined || widthMm > heightMm ? [] : [{ found, page: at + 1 }];
  });
  const subject = { component: "page", article: "I.I.3" } as const;
  if (kind === "word") {
    const wrong = upright.find(({ found }) => found < from - 0.6 || found > to + 0.6);
    return wrong ? [{ ...subject, rule, severity: "wrong", params: { found: oneDecimal(wrong.found), from, to } }] : [];
  }
  // Of a PDF only the text is seen: it may end before the margin, and the first line stands a little below its own.
  const near = upright.find(({ found }) => found < from - 1.2);
  if (near) {
    const params = { found: oneDecimal(near.found), from, to };
    return [{ ...subject, rule, severity: "wrong", params, page: near.page }];
  }
  const least = upright.toSorted((a, b) => a.found - b.found)[0];
  const tellsUpper = key === "leftMm" || (key === "rightMm" && upright.length > 0);
  if (!least || !tellsUpper || least.found <= to + 1.2) return [];
  const params = { found: oneDecimal(least.found), from, to };
  return [{ ...subject, rule, severity: key === "leftMm" ? "wrong" : "doubtful", params, page: least.page }];
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
