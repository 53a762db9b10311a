import type { Finding } from "../finding.ts";
import type { Rule } from "../judge.ts";

const A4 = { shortMm: 210, longMm: 297 };
/** Printers round to whole points and tenths of an inch. */
const TOLERANCE_MM = 1.5;

/** A4, along its long side; across it only where tables need it (Phụ lục I, Phần I, I.1-2). */
export const paperRule: Rule = ({ appendices }, { kind, pages, paragraphs }) => {
  const appendixFrom = Math.min(...appendices.map(({ page = Infinity }) => page), Infinity);
  const hasTable = new Set(paragraphs.flatMap(({ table, page }) => (table ? [page] : [])));
  const found = pages.flatMap(({ widthMm, heightMm }, at): Finding[] => {
    const page = at + 1;
    const [short, long] = [Math.min(widthMm, heightMm), Math.max(widthMm, heightMm)];
    const isA4 = Math.abs(short - A4.shortMm) <= TOLERANCE_MM && Math.abs(long - A4.longMm) <= TOLERANCE_MM;
    if (!isA4) {
      const params = { width: Math.round(widthMm), height: Math.round(heightMm) };
      return [{ rule: "paper.size", severity: "wrong", component: "page", article: "I.I.1", params, page }];
    }
    const mayLie = kind === "word" || page >= appendixFrom || hasTable.has(page);
    if (widthMm > heightMm && !mayLie) {
      return [{ rule: "paper.landscape", severity: "doubtful", component: "page", article: "I.I.2", params: {}, page }];
    }
    return [];
  });
  // A file of wrong pages is wrong once.
  return found.filter(({ rule }, at) => found.findIndex((other) => other.rule === rule) === at);
};
