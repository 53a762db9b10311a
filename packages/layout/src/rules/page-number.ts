import type { Finding } from "../finding.ts";
import type { Rule } from "../judge.ts";
import type { PageNumber } from "../page-model.ts";
import { isCapitals } from "../text-shape.ts";

const SUBJECT = { component: "pageNumber", article: "I.I.7" } as const;

/** Arabic, 13-14, in the middle of the top margin, not on the first page (Phụ lục I, Phần I, I.7). */
export const pageNumberRule: Rule = ({ appendices }, { kind, pages, paragraphs }) => {
  if (kind === "word") return wordFindings(pages.find(({ number }) => number)?.number);
  const found: Finding[] = [];
  const tell = (rule: string, page: number, params: Finding["params"] = {}) => {
    if (!found.some((one) => one.rule === rule)) found.push({ ...SUBJECT, rule, severity: "wrong", params, page });
  };
  // An appendix counts from 1 again, and does not show it either.
  // So does a document that goes with a decision, whose page begins with its title.
  const begins = pages.flatMap((_, at) => {
    const first = paragraphs.find(({ page }) => page === at + 1);
    return first?.align === "center" && isCapitals(first.text) ? [at + 1] : [];
  });
  const firstOfAppendix = new Set([...appendices.map(({ page }) => page), ...begins]);
  const untilAppendix = Math.min(...[...firstOfAppendix].map((page = Infinity) => page), Infinity);
  for (const [at, { number }] of pages.entries()) {
    const page = at + 1;
    if (page === 1 || firstOfAppendix.has(page)) {
      if (number) tell("pageNumber.on_first", page);
      continue;
    }
    if (!number) {
      tell("pageNumber.missing", page);
      continue;
    }
    const digits = number.text?.replaceAll(/\D/g, "");
    if (page < untilAppendix && digits !== String(page)) tell("pageNumber.wrong", page, { expected: page });
    if (number.place !== "top" || number.align !== "center") tell("pageNumber.place", page);
    if (/[-–]/.test(number.text ?? "")) tell("pageNumber.dashes", page);
    if (number.sizePt !== undefined && (number.sizePt < 12.7 || number.sizePt > 14.3)) {
      tell("pageNumber.size", page, { found: number.sizePt });
    }
  }
  return found;
};

function wordFindings(number: PageNumber | undefined): Finding[] {
  // One page needs none, and a Word file does not tell how many it will be.
  if (!number) return [{ ...SUBJECT, rule: "pageNumber.missing_word", severity: "doubtful", params: {} }];
  const { place, align, sizePt, onFirst } = number;
  const wrong = (rule: string, params: Finding["params"] = {}): Finding => ({
    ...SUBJECT,
    rule,
    severity: "wrong",
    params,
  });
  return [
    ...(place !== "top" || align !== "center" ? [wrong("pageNumber.place")] : []),
    ...(onFirst ? [wrong("pageNumber.on_first")] : []),
    ...(sizePt !== undefined && (sizePt < 12.7 || sizePt > 14.3) ? [wrong("pageNumber.size", { found: sizePt })] : []),
  ];
}
