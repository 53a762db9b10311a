import { asRef, type PdfFile } from "./pdf-file.ts";
import type { PdfDict } from "./pdf-object.ts";
import { type PdfRef } from "./pdf-object.ts";
import { PdfProblem } from "./pdf-problem.ts";

const MAX_DEPTH = 32;

/**
 * The page at an index (from 0), reading only the nodes on the way to it.
 * @throws {PdfProblem} `pdf.page_missing` ({ page }), `pdf.damaged`.
 */
export function pageAt(file: PdfFile, index: number): PdfRef {
  let left = index;
  let node = file.dict(file.catalog.get("Pages"), "Pages");
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    let next: PdfDict | undefined;
    for (const kid of file.array(node.get("Kids"), "Kids")) {
      const kidDict = file.dict(kid, "Kids");
      const isLeaf = !kidDict.has("Kids");
      if (isLeaf && left === 0) return asRef(kid, "Kids");
      const count = isLeaf ? 1 : file.resolve(kidDict.get("Count"));
      if (typeof count !== "number") throw new PdfProblem("pdf.damaged", { key: "Count" });
      if (!isLeaf && left < count) {
        next = kidDict;
        break;
      }
      left -= count;
    }
    if (!next) throw new PdfProblem("pdf.page_missing", { page: index });
    node = next;
  }
  throw new PdfProblem("pdf.too_complex", { limit: "pages" });
}

/**
 * Every page in order.
 * @throws {PdfProblem} `pdf.damaged` when a page stands twice in the tree, `pdf.too_complex` beyond `maxPages`.
 */
export function allPages(file: PdfFile, maxPages: number): PdfRef[] {
  const pages: PdfRef[] = [];
  const seen = new Set<number>();
  const visit = (ref: PdfRef, depth: number): void => {
    if (seen.has(ref.number)) throw new PdfProblem("pdf.damaged", { object: ref.number });
    seen.add(ref.number);
    const node = file.dict(ref, "Pages");
    if (node.has("Kids")) {
      if (depth === MAX_DEPTH || seen.size > maxPages * 2 + MAX_DEPTH)
        throw new PdfProblem("pdf.too_complex", { limit: "pages" });
      for (const kid of file.array(node.get("Kids"), "Kids")) visit(asRef(kid, "Kids"), depth + 1);
      return;
    }
    if (pages.push(ref) > maxPages) throw new PdfProblem("pdf.too_complex", { limit: "pages" });
  };
  visit(asRef(file.catalog.get("Pages"), "Pages"), 0);
  return pages;
}
