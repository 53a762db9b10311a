import type { DocumentModel, PageModel, PageNumber, Paragraph } from "@vanthu/layout/page-model.ts";
import { guardPdf } from "@vanthu/pades/guard-pdf.ts";
import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { MM_PER_POINT, type Drawing } from "./drawing.ts";
import { walkDrawing } from "./drawing-walk.ts";
import { fillLibraryGap } from "./library-gap.ts";
import { pageParagraphs } from "./page-paragraphs.ts";
import { zonesOf, type Zones } from "./page-zone.ts";
import { ReadingProblem } from "./reading-problem.ts";
import { columnOf, type TextColumn } from "./text-column.ts";
import { boxOf, textLines, type TextLine } from "./text-line.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<Pdf["getPage"]>>;

export interface PdfReadingOptions {
  /** Reading stops between two pages once this much time is gone. */
  readonly milliseconds?: number;
  readonly now?: () => number;
  /** Pages after these are not read. */
  readonly pages?: number;
}

interface ReadPage {
  readonly number: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly drawing: Drawing;
  readonly lines: readonly TextLine[];
  readonly pageNumber: TextLine | undefined;
  readonly zones: Zones;
  /** Names of form fields on it. */
  readonly fields: readonly string[];
}

/** The gateway gives up after 30 seconds. */
const MILLISECONDS = 20_000;
const SCAN_SHARE = 0.6;
/** No component of a document is smaller than 11, but for the marks of electronic copies. */
const SMALLEST_PT = 10.5;
const MARGIN_MM = 20;

/**
 * Reads a PDF that passes the guard.
 * @throws PdfProblem `pdf.*`
 * @throws ReadingProblem `reading.no_text`, `reading.too_slow`
 */
export async function readPdf(bytes: Uint8Array, options: PdfReadingOptions = {}): Promise<DocumentModel> {
  guardPdf(bytes);
  fillLibraryGap();
  const { milliseconds = MILLISECONDS, now = () => performance.now(), pages: most = Infinity } = options;
  const deadline = now() + milliseconds;
  const { OPS } = await getResolvedPDFJS();
  const names = new Map(Object.entries(OPS as Record<string, number>).map(([name, code]) => [code, name]));
  // The library takes the bytes over; the caller keeps its own.
  const pdf = await getDocumentProxy(bytes.slice(), { isEvalSupported: false, verbosity: 0 });
  try {
    const pages: ReadPage[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, most); number++) {
      if (now() > deadline) throw new ReadingProblem("reading.too_slow");
      const page = await pdf.getPage(number);
      pages.push(await readPage(page, { number, above: pages.at(-1)?.zones }, names));
      page.cleanup();
    }
    if (pages.every(({ lines }) => lines.length === 0)) throw new ReadingProblem("reading.no_text");
    return modelOf(pages);
  } finally {
    await pdf.destroy();
  }
}

async function readPage(
  page: PdfPage,
  { number, above }: { readonly number: number; readonly above: Zones | undefined },
  names: ReadonlyMap<number, string>,
): Promise<ReadPage> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const view = page.view as [number, number, number, number];
  const drawing = walkDrawing({
    names,
    codes: fnArray,
    args: argsArray as unknown[],
    fontName: (id) => (page.commonObjs.has(id) ? (page.commonObjs.get(id) as { name?: string }).name : undefined),
    view,
  });
  const [x0, y0, x1, y1] = view;
  const [widthMm, heightMm] = [(x1 - x0) * MM_PER_POINT, (y1 - y0) * MM_PER_POINT];
  const annotations = (await page.getAnnotations()) as { readonly fieldName?: string }[];
  const fields = annotations.flatMap(({ fieldName }) => (fieldName === undefined ? [] : [fieldName]));
  const all = textLines(drawing.pieces);
  const pageNumber = all.find(
    ({ text, baselineMm }) => /^[-–\s]*\d{1,3}[-–\s]*$/.test(text) && (baselineMm < 22 || baselineMm > heightMm - 20),
  );
  // Marks of copies, samples and checks stand small in the margins, outside the layout of the document.
  const inMargin = ({ sizePt, baselineMm }: TextLine) =>
    sizePt < SMALLEST_PT && (baselineMm < MARGIN_MM || baselineMm > heightMm - MARGIN_MM);
  const lines = all.filter((line) => line !== pageNumber && !inMargin(line));
  const zones = zonesOf(lines, { number, widthMm, heightMm, above });
  return { number, widthMm, heightMm, drawing, lines, pageNumber, zones, fields };
}

function modelOf(read: readonly ReadPage[]): DocumentModel {
  const running = read.map(({ lines, zones }) =>
    lines.filter(({ baselineMm, inRow }) => baselineMm > zones.headMm && baselineMm < zones.endMm && inRow === 1),
  );
  const columns = columnsByWidth(read, running);
  const paragraphs: Paragraph[] = [];
  for (const { number, widthMm, lines, zones, drawing } of read) {
    const column = columns.get(Math.round(widthMm)) ?? { leftMm: 0, rightMm: widthMm };
    const found = pageParagraphs({ page: number, lines, zones, column, shapes: drawing.shapes });
    const [first, ...rest] = found;
    const last = paragraphs.at(-1);
    if (first && last && goesOn(last, first)) {
      paragraphs.splice(-1, 1, together(last, first), ...rest);
    } else paragraphs.push(...found);
  }
  const fields = read.flatMap((page) => page.fields);
  return { kind: "pdf", pages: read.map((page, at) => pageOf(page, running[at] ?? [])), paragraphs, fields };
}

/** Pages that lie have a column of their own. */
function columnsByWidth(read: readonly ReadPage[], running: readonly (readonly TextLine[])[]): Map<number, TextColumn> {
  const widths = new Set(read.map(({ widthMm }) => Math.round(widthMm)));
  return new Map(
    [...widths].map((width) => {
      const isOfWidth = (page: ReadPage | undefined) => Math.round(page?.widthMm ?? 0) === width;
      const pages = read.filter(isOfWidth);
      const column = columnOf({
        widthMm: width,
        running: running.filter((_, at) => isOfWidth(read[at])).flat(),
        ending: pages.flatMap(({ lines, zones }) => lines.filter(({ baselineMm }) => baselineMm >= zones.endMm)),
        shapes: pages.flatMap(({ drawing }) => drawing.shapes),
      });
      return [width, column];
    }),
  );
}

function goesOn(last: Paragraph, first: Paragraph): boolean {
  const isRunning = last.column === "whole" && first.column === "whole" && !last.table && !first.table;
  return isRunning && last.align !== "center" && first.firstLineMm === 0 && !/[.;:!?]$/.test(last.text);
}

/** A paragraph broken by the end of a page is one. */
function together(last: Paragraph, first: Paragraph): Paragraph {
  return {
    ...last,
    text: `${last.text} ${first.text}`,
    spans: [...last.spans, ...first.spans],
    lineCount: (last.lineCount ?? 1) + (first.lineCount ?? 1),
  };
}

function pageOf({ widthMm, heightMm, drawing, lines, pageNumber }: ReadPage, running: readonly TextLine[]): PageModel {
  const boxes = lines.map(boxOf);
  const number: PageNumber | undefined = pageNumber && numberOf(pageNumber, widthMm, heightMm);
  const full = running.filter(({ rightMm, leftMm }) => rightMm - leftMm > widthMm * 0.6);
  const farthest = Math.max(...full.map(({ rightMm }) => rightMm), 0);
  // Lines that end alike show an edge; one that ends somewhere shows nothing.
  const even = full.filter(({ rightMm }) => farthest - rightMm < 1).length > 2;
  // Marks of signatures and copies stand in the margin, in size 10; the code to check a document by too, in size 9.
  const inside = boxes.filter((_, at) => (lines[at]?.sizePt ?? 0) > 10.5);
  return {
    widthMm,
    heightMm,
    margins: {
      ...(inside.length > 0 && {
        topMm: Math.min(...inside.map(({ topMm }) => topMm)),
        bottomMm: heightMm - Math.max(...inside.map((box) => box.topMm + box.heightMm)),
      }),
      ...(boxes.length > 0 && { leftMm: Math.min(...boxes.map(({ leftMm }) => leftMm)) }),
      ...(even && { rightMm: widthMm - farthest }),
    },
    ...(number && { number }),
    ...(lines.length === 0 && drawing.imageShare > SCAN_SHARE && { scanned: true }),
  };
}

function numberOf(line: TextLine, widthMm: number, heightMm: number): PageNumber {
  const middle = (line.leftMm + line.rightMm) / 2;
  return {
    place: line.baselineMm < heightMm / 2 ? "top" : "bottom",
    // The text stands off centre by the difference of the margins.
    align: Math.abs(middle - widthMm / 2) < 14 ? "center" : middle < widthMm / 2 ? "left" : "right",
    text: line.text,
    sizePt: line.sizePt,
  };
}
