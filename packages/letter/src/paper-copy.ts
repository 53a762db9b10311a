import { PDFDocument, type PDFPage } from "pdf-lib";
import { openFile } from "./archival-file.ts";
import { copyBlock } from "./copy-block.ts";
import { drawPages } from "./draw-pages.ts";
import { flattenFields, releaseFields } from "./flatten-page.ts";
import { letterFrame } from "./geometry.ts";
import type { LetterFonts } from "./letter-fonts.ts";
import { LetterProblem } from "./letter-problem.ts";
import { pageFurniture } from "./page-furniture.ts";
import type { PaperCopyInput } from "./paper-copy-input.ts";
import type { PlacedRow, Row } from "./paginate.ts";
import { openPen } from "./pen.ts";
import { openTypefaces, type Typefaces } from "./typeface.ts";

export interface PaperCopy {
  /** To be printed, signed and sealed on paper; no electronic document: its signatures are pictures only. */
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/**
 * A printable copy (bản sao sang định dạng giấy, form 3.1): the pages of the original as they look, then the block of the
 * copy, on the last page where there is room, else on a page of its own.
 *
 * @param original a file that has passed the guard against hostile files.
 * @throws {LetterProblem} `letter.original_unreadable`, `letter.page_missing`, `letter.character_missing`,
 *   `letter.date_invalid`
 */
export async function composePaperCopy(
  original: Uint8Array,
  input: PaperCopyInput,
  fonts: LetterFonts,
): Promise<PaperCopy> {
  const document = await openFile();
  const faces = await openTypefaces(document.context, fonts, input.documentKey);
  const block = copyBlock(input, faces);
  const isOnLastPage = (input.freeAtEnd ?? 0) >= block.before + block.height;
  await copyPages(document, original, input.pages, async (last) =>
    isOnLastPage ? drawnBelow(block, input.freeAtEnd ?? 0, last, document, faces) : "",
  );
  if (!isOnLastPage) {
    const placed: PlacedRow[] = [{ row: block, page: 0, offset: 0 }];
    await drawPages(document, letterFrame, placed, faces, pageFurniture(letterFrame, faces, input.sample));
  }
  document.setTitle(input.form);
  document.setCreationDate(input.composedAt);
  document.setModificationDate(input.composedAt);
  const pdf = await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
  return { pdf, pages: document.getPageCount() };
}

/**
 * Pages of a file as a file of their own (trích sao), without fields or signatures: what these showed is drawn.
 *
 * @throws {LetterProblem} `letter.original_unreadable`, `letter.page_missing`
 */
export async function extractPages(original: Uint8Array, pages: readonly number[]): Promise<Uint8Array> {
  const document = await openFile();
  await copyPages(document, original, pages, () => Promise.resolve(""));
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

/** @param onLast gives what is drawn on the last page besides. */
async function copyPages(
  document: PDFDocument,
  original: Uint8Array,
  wanted: readonly number[] | undefined,
  onLast: (page: PDFPage) => Promise<string>,
): Promise<void> {
  const source = await PDFDocument.load(original, { updateMetadata: false }).catch((cause: unknown) => {
    throw new LetterProblem("letter.original_unreadable", {}, { cause });
  });
  const indices = wanted ?? source.getPageIndices();
  const missing = indices.find((index) => index < 0 || index >= source.getPageCount());
  if (missing !== undefined || indices.length === 0)
    throw new LetterProblem("letter.page_missing", { page: missing ?? 0 });
  for (const index of indices) releaseFields(source.getPage(index), source.context);
  const copied = await document.copyPages(source, [...indices]);
  for (const [index, page] of copied.entries()) {
    document.addPage(page);
    const added = [flattenFields(page, document.context), index === copied.length - 1 ? await onLast(page) : ""].filter(
      (operators) => operators !== "",
    );
    if (added.length === 0) continue;
    page.node.normalize();
    const { context } = document;
    page.node.wrapContentStreams(
      context.register(context.stream("q")),
      context.register(context.stream(["Q", ...added].join("\n"))),
    );
  }
}

/** The block as a drawing of its own resources, whose names may stand on the page for other fonts. */
async function drawnBelow(
  block: Row,
  free: number,
  page: PDFPage,
  document: PDFDocument,
  faces: Typefaces,
): Promise<string> {
  const pen = openPen(0);
  block.draw(pen, letterFrame.bottom + free - block.before);
  const used = Object.values(faces).filter((face) => face.isUsed());
  const { context } = document;
  const form = context.flateStream(pen.content(), {
    Type: "XObject",
    Subtype: "Form",
    BBox: [0, 0, letterFrame.width, letterFrame.height],
    Resources: { Font: Object.fromEntries(used.map((face) => [face.resource, face.ref])) },
  });
  for (const face of used) await face.embed();
  return `${page.node.newXObject("Copy", context.register(form)).toString()} Do`;
}
