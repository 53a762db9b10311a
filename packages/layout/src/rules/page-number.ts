import type { Finding } from "../finding.ts";
import type { Rule } from "../judge.ts";
import type { PageNumber } from "../page-model.ts";
import { type CountedPage, countedPages } from "../page-count.ts";

const SUBJECT = { component: "pageNumber", article: "I.I.7" } as const;
const APPENDIX_ARTICLE = "I.III.1.đ";

/** Arabic, 13-14, in the middle of the top margin, not on the first page (Phụ lục I, Phần I, I.7 and III.1.đ). */
export const pageNumberRule: Rule = (parts, document) => {
  const { kind, pages } = document;
  if (kind === "word") return wordFindings(pages.find(({ number }) => number)?.number);
  const found = countedPages(parts, document).flatMap(pageFindings);
  // What is wrong on every page is told once.
  return found.filter(({ rule }, at) => found.findIndex((other) => other.rule === rule) === at);
};

function pageFindings({ page, number, part, isFirst, counts }: CountedPage): Finding[] {
  const wrong = (rule: string, params: Finding["params"] = {}, article: string = SUBJECT.article): Finding[] => [
    { ...SUBJECT, article, rule, severity: "wrong", params, page },
  ];
  if (isFirst) return number ? wrong("pageNumber.on_first") : [];
  if (!number) return wrong("pageNumber.missing");
  const { text = "", place, align, sizePt } = number;
  const [expected = page] = counts;
  const isCounted = counts.includes(Number(text.replaceAll(/\D/g, "")));
  const order = (): Finding[] =>
    part === "appendix"
      ? wrong("pageNumber.appendix", { expected }, APPENDIX_ARTICLE)
      : wrong("pageNumber.wrong", { expected });
  return [
    ...(isCounted ? [] : order()),
    ...(place !== "top" || align !== "center" ? wrong("pageNumber.place") : []),
    ...(/[-–]/.test(text) ? wrong("pageNumber.dashes") : []),
    ...(isSized(sizePt) ? [] : wrong("pageNumber.size", { found: sizePt ?? 0 })),
  ];
}

function isSized(sizePt = 13): boolean {
  return sizePt >= 12.7 && sizePt <= 14.3;
}

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
    ...(isSized(sizePt) ? [] : [wrong("pageNumber.size", { found: sizePt ?? 0 })]),
  ];
}
