import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  type PDFObject,
} from "pdf-lib";
import { digits } from "./pen.ts";

/** Flags of an annotation that is not printed (ISO 32000-1, 12.5.3). */
const hidden = 2;

/** Parts the fields of a page from what refers back to it, which would be copied with them a second time. */
export function releaseFields(page: PDFPage, context: PDFContext): void {
  for (const entry of page.node.Annots()?.asArray() ?? []) {
    const annotation = context.lookup(entry);
    if (!(annotation instanceof PDFDict)) continue;
    for (const key of ["P", "Parent", "V", "Popup"]) annotation.delete(PDFName.of(key));
  }
}

/**
 * Draws what stands on a page as fields (number, date, images of signatures and seals) into the page itself, so that a
 * print shows it; the fields are left out.
 *
 * @returns the operators to run after the page's own.
 */
export function flattenFields(page: PDFPage, context: PDFContext): string {
  const annotations = page.node.Annots()?.asArray() ?? [];
  const operators = annotations.flatMap((entry) => {
    const annotation = context.lookup(entry);
    return annotation instanceof PDFDict ? drawn(annotation, page, context) : [];
  });
  page.node.delete(PDFName.of("Annots"));
  return operators.join("\n");
}

function drawn(annotation: PDFDict, page: PDFPage, context: PDFContext): string[] {
  const flags = context.lookup(annotation.get(PDFName.of("F")));
  if (flags instanceof PDFNumber && (flags.asNumber() & hidden) !== 0) return [];
  const ref = appearanceOf(annotation, context);
  const form = context.lookup(ref);
  const rect = numbersOf(annotation.get(PDFName.of("Rect")), context);
  if (!ref || !(form instanceof PDFRawStream) || !rect) return [];
  const box = numbersOf(form.dict.get(PDFName.of("BBox")), context);
  const matrix = numbersOf(form.dict.get(PDFName.of("Matrix")), context) ?? [1, 0, 0, 1, 0, 0];
  if (!box) return [];
  const [left, bottom, right, top] = boundsOf(box, matrix);
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect;
  const scaleX = right > left ? (x2 - x1) / (right - left) : 1;
  const scaleY = top > bottom ? (y2 - y1) / (top - bottom) : 1;
  const placed = [scaleX, 0, 0, scaleY, x1 - left * scaleX, y1 - bottom * scaleY].map(digits).join(" ");
  const name = page.node.newXObject("Field", context.register(form));
  return [`q ${placed} cm ${name.toString()} Do Q`];
}

/** The normal appearance, of the state the field is in where it has several. */
function appearanceOf(annotation: PDFDict, context: PDFContext): PDFObject | undefined {
  const appearances = context.lookup(annotation.get(PDFName.of("AP")));
  const normal = appearances instanceof PDFDict ? appearances.get(PDFName.of("N")) : undefined;
  const states = context.lookup(normal);
  if (!(states instanceof PDFDict)) return normal;
  const state = annotation.get(PDFName.of("AS"));
  return state instanceof PDFName ? states.get(state) : undefined;
}

function numbersOf(value: PDFObject | undefined, context: PDFContext): number[] | undefined {
  const array = context.lookup(value);
  if (!(array instanceof PDFArray)) return undefined;
  const numbers = array.asArray().map((entry) => context.lookup(entry));
  return numbers.every((entry) => entry instanceof PDFNumber) ? numbers.map((entry) => entry.asNumber()) : undefined;
}

/** The box around a box turned by a matrix (ISO 32000-1, 12.5.5). */
function boundsOf(box: readonly number[], matrix: readonly number[]): [number, number, number, number] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const corners = [x1, x2].flatMap((x) => [y1, y2].map((y) => [a * x + c * y + e, b * x + d * y + f] as const));
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
