import type { PageTurn } from "./appearance-template.ts";
import { pageAt } from "./page-tree.ts";
import type { PdfFile } from "./pdf-file.ts";
import { dictOf, numberOf, type PdfDict, type PdfObject } from "./pdf-object.ts";
import { PdfProblem } from "./pdf-problem.ts";

/** What a page shows of itself, and how it is turned. */
export interface PageBox {
  /** Lower left and upper right corner of the part that is shown (`/CropBox`, else `/MediaBox`), in points. */
  rect: readonly [number, number, number, number];
  turn: PageTurn;
}

const MAX_DEPTH = 32;

/**
 * The shown part of the page at an index (from 0), with what the page inherits from the page tree.
 * @throws {PdfProblem} `pdf.page_missing` ({ page }), `pdf.damaged`.
 */
export function pageBox(file: PdfFile, index: number): PageBox {
  const page = file.dict(pageAt(file, index), "Page");
  const rect = rectangle(file, inherited(file, page, "CropBox")) ?? rectangle(file, inherited(file, page, "MediaBox"));
  if (!rect) throw new PdfProblem("pdf.damaged", { key: "MediaBox" });
  const rotate = numberOf(inherited(file, page, "Rotate")) ?? 0;
  const turn = ([0, 90, 180, 270] as const).find((degrees) => degrees === ((rotate % 360) + 360) % 360);
  return { rect, turn: turn ?? 0 };
}

/**
 * The rectangle of a box of this size in the corner that a reader sees at the top right of a page.
 *
 * @param margin from the edges the reader sees at the top and at the right; all lengths in points.
 */
export function topRight(
  { rect: [x1, y1, x2, y2], turn }: PageBox,
  size: { readonly width: number; readonly height: number },
  margin: { readonly top: number; readonly right: number },
): [number, number, number, number] {
  const { width, height } = size;
  const { top, right } = margin;
  switch (turn) {
    case 0:
      return [x2 - right - width, y2 - top - height, x2 - right, y2 - top];
    case 90:
      return [x1 + top, y2 - right - width, x1 + top + height, y2 - right];
    case 180:
      return [x1 + right, y1 + top, x1 + right + width, y1 + top + height];
    case 270:
      return [x2 - top - height, y1 + right, x2 - top, y1 + right + width];
  }
}

function inherited(file: PdfFile, page: PdfDict, key: string): PdfObject | undefined {
  let node: PdfDict | undefined = page;
  for (let depth = 0; node && depth < MAX_DEPTH; depth++) {
    if (node.has(key)) return file.resolve(node.get(key));
    node = dictOf(file.resolve(node.get("Parent")));
  }
  return undefined;
}

function rectangle(file: PdfFile, value: PdfObject | undefined): [number, number, number, number] | undefined {
  if (!Array.isArray(value)) return undefined;
  const [a, b, c, d] = value.map((side) => numberOf(file.resolve(side)));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}
