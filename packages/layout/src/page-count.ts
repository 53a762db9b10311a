import type { DocumentModel, PageNumber, Paragraph } from "./page-model.ts";
import type { Parts } from "./parts.ts";
import { isCapitals } from "./text-shape.ts";

export type FilePart = "document" | "enclosure" | "appendix";

/** A page as the part of the file it belongs to counts it. */
export interface CountedPage {
  /** Of the file, from 1. */
  readonly page: number;
  readonly number?: PageNumber;
  readonly part: FilePart;
  /** First page of its part, which shows no number. */
  readonly isFirst: boolean;
  /** Numbers that would be right, the likeliest first. */
  readonly counts: readonly number[];
}

/**
 * Counts the pages of a file: each appendix is counted by itself (Phụ lục I, Phần I, III.1.đ);
 * of what a decision issues the decree says nothing, so that it may also go on where the decision ends.
 */
export function countedPages(parts: Parts, document: DocumentModel): CountedPage[] {
  const starts = startsOf(parts, document);
  let part: FilePart = "document";
  let start = 1;
  let unnumbered = 1;
  return document.pages.map(({ number }, at): CountedPage => {
    const page = at + 1;
    const begun = page === 1 ? "document" : starts.get(page);
    const goesOn = begun === "enclosure" && digitsOf(number) === page;
    const isFirst = begun !== undefined && !goesOn;
    if (isFirst) {
      part = begun;
      start = page;
    }
    if (!number) unnumbered = page;
    // A page without a number may be the first of an appendix that does not say so.
    const own = [page - start + 1, page - unnumbered + 1];
    const counts = part === "document" ? [page] : part === "appendix" ? own : [...own, page];
    return { page, ...(number && { number }), part, isFirst, counts };
  });
}

/** Pages on which something begins that goes with the document. */
function startsOf({ appendices, enclosures }: Parts, { pages, paragraphs }: DocumentModel): Map<number, FilePart> {
  const begins = pages.flatMap((_, at) => {
    const first = paragraphs.find(({ page }) => page === at + 1);
    return isTitle(first) ? [at + 1] : [];
  });
  const pagesOf = (found: readonly Paragraph[]) => found.flatMap(({ page }) => page ?? []);
  return new Map<number, FilePart>([
    ...[...begins, ...pagesOf(enclosures)].map((page) => [page, "enclosure"] as const),
    ...pagesOf(appendices).map((page) => [page, "appendix"] as const),
  ]);
}

/** A page of a document that goes with a decision begins with its title. */
function isTitle(first: Paragraph | undefined): boolean {
  return first?.align === "center" && isCapitals(first.text);
}

function digitsOf(number: PageNumber | undefined): number | undefined {
  return number?.text === undefined ? undefined : Number(number.text.replaceAll(/\D/g, ""));
}
