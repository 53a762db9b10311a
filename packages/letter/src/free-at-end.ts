import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from "pdf-lib";
import { letterFrame, mm } from "./geometry.ts";

/** What writes itself into the files this package makes; only of those it is known where things stand. */
const ownProducer = "Vanthu";
/**
 * How much of a page is free between the end of its text and the bottom margin, in points. Known only of pages this
 * package drew, where everything is placed in the page's own coordinates; `undefined` of all others. What
 * stands in the margin (check code, mark of sample data) takes no room.
 *
 * @param page from 0; the last when absent.
 */
export async function freeAtEnd(pdf: Uint8Array, page?: number): Promise<number | undefined> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false }).catch(() => undefined);
  const last = document?.getPages().at(page ?? -1);
  if (!document || !last || document.getProducer() !== ownProducer) return undefined;
  const content = contentOf(last);
  if (/\bDo\b/.test(content)) return undefined;
  const baselines = [...content.matchAll(/\b1 0 0 1 [-\d.]+ ([-\d.]+) Tm\b/g)].map(([, y]) => Number(y));
  const rules = [...content.matchAll(/ ([-\d.]+) [ml]\b/g)].map(([, y]) => Number(y));
  const edges = [...baselines, ...rules, ...lowerEdges(last)].filter((y) => y >= letterFrame.bottom);
  return edges.length === 0 ? undefined : Math.max(0, Math.min(...edges) - descentRoom - letterFrame.bottom);
}

/** What hangs below the baseline of the last line. */
const descentRoom = mm(2);

function contentOf(page: PDFPage): string {
  const { Contents } = page.node.normalizedEntries();
  const streams = Contents instanceof PDFArray ? Contents.asArray() : [];
  return streams
    .map((one) => (one instanceof PDFRef ? page.doc.context.lookup(one) : one))
    .flatMap((stream) =>
      stream instanceof PDFRawStream ? [Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1")] : [],
    )
    .join("\n");
}

/** Of signatures and filled fields, which are drawn with the page. */
function lowerEdges(page: PDFPage): number[] {
  const annotations = page.node.Annots();
  return Array.from({ length: annotations?.size() ?? 0 }, (_, index) => annotations?.lookupMaybe(index, PDFDict))
    .map((annotation) => annotation?.lookupMaybe(PDFName.of("Rect"), PDFArray)?.asRectangle())
    .flatMap((rect) => (rect && rect.height > 0 ? [rect.y] : []));
}
