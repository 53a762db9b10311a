import { Refusal } from "@vanthu/platform/refusal.ts";
import type { CopyForm, Medium } from "./schema.ts";

type Direction = `${Medium}→${Medium}`;

/** Directions a form may go, and the paragraph that says so (NĐ 30 Điều 25). Only an extract goes from electronic to electronic. */
const DIRECTIONS: Readonly<Record<CopyForm, { readonly may: readonly Direction[]; readonly article: string }>> = {
  saoY: { may: ["paper→paper", "electronic→paper", "paper→electronic"], article: "khoản 1 Điều 25" },
  saoLuc: { may: ["paper→paper", "paper→electronic", "electronic→paper"], article: "khoản 2 Điều 25" },
  trichSao: {
    may: ["paper→paper", "paper→electronic", "electronic→electronic", "electronic→paper"],
    article: "khoản 3 Điều 25",
  },
};

/** @throws Refusal `copy.direction_forbidden` with the article */
export function checkDirection(form: CopyForm, from: Medium, to: Medium): void {
  const { may, article } = DIRECTIONS[form];
  if (!may.includes(`${from}→${to}`)) throw new Refusal("input", "copy.direction_forbidden", { form, article });
}

/**
 * A sao y is made of an original, a sao lục of a sao y (Điều 3.10, 3.11, 25.2.b).
 * @throws Refusal `copy.source_is_copy`, `copy.source_not_copy`
 */
export function checkOriginal(form: CopyForm, isCopy: boolean): void {
  if (form === "saoY" && isCopy) throw new Refusal("input", "copy.source_is_copy");
  if (form === "saoLuc" && !isCopy) throw new Refusal("input", "copy.source_not_copy");
}

/**
 * The pages of an extract, in order and each once. The first is always among them: it bears the head of the document and
 * box 14 (Điều 25.3.b: the extract has the full layout of the document).
 * @throws Refusal `copy.pages_missing`, `copy.page_unknown` with `pages`, `copy.first_page_missing`
 */
export function pagesOfExtract(form: CopyForm, wanted: readonly number[] | undefined, pageCount: number | undefined) {
  if (form !== "trichSao") return undefined;
  const pages = [...new Set(wanted)].sort((a, b) => a - b);
  if (pages.length === 0) throw new Refusal("input", "copy.pages_missing");
  const beyond = pages.find((page) => pageCount !== undefined && page > pageCount);
  if (beyond !== undefined) throw new Refusal("input", "copy.page_unknown", { page: beyond, pages: pageCount ?? 0 });
  if (pages[0] !== 1) throw new Refusal("input", "copy.first_page_missing");
  return pages;
}
