import { type PDFDocument, type PDFRef, PDFName } from "pdf-lib";
import type { PageFrame } from "./geometry.ts";
import type { PlacedRow } from "./paginate.ts";
import { openPen, type Pen } from "./pen.ts";
import type { Typefaces } from "./typeface.ts";

/** Pages that share a frame and are numbered together: the document itself, an appendix. */
export interface Section {
  readonly frame: PageFrame;
  readonly placed: readonly PlacedRow[];
  /** Draws what every page has besides its rows (page number, mark of sample data), before them. */
  readonly furniture: (pen: Pen, pages: number) => void;
}

/** Draws one section as pages of the document, embeds the faces it used, and gives the pages' references. */
export async function drawPages(
  document: PDFDocument,
  frame: PageFrame,
  placed: readonly PlacedRow[],
  faces: Typefaces,
  furniture: Section["furniture"],
): Promise<PDFRef[]> {
  return drawSections(document, [{ frame, placed, furniture }], faces);
}

/** Draws sections one after the other; a pen counts the pages of its own section from 0. */
export async function drawSections(
  document: PDFDocument,
  sections: readonly Section[],
  faces: Typefaces,
): Promise<PDFRef[]> {
  const drawn = sections.flatMap((section) => penned(section).map((pen) => ({ pen, frame: section.frame })));
  const used = Object.values(faces).filter((face) => face.isUsed());
  const resources = document.context.obj({
    Font: Object.fromEntries(used.map((face) => [face.resource, face.ref])),
  });
  const shared = document.context.register(resources);
  const refs = drawn.map(({ pen, frame }) => {
    const page = document.addPage([frame.width, frame.height]);
    page.node.set(PDFName.of("Resources"), shared);
    page.node.set(PDFName.of("Contents"), document.context.register(document.context.flateStream(pen.content())));
    return page.ref;
  });
  for (const face of used) await face.embed();
  return refs;
}

function penned({ frame, placed, furniture }: Section): Pen[] {
  const pages = (placed.at(-1)?.page ?? 0) + 1;
  const pens = Array.from({ length: pages }, (_, page) => openPen(page));
  for (const pen of pens) furniture(pen, pages);
  for (const [index, { row, page, offset }] of placed.entries()) {
    const pen = pens[page];
    if (!pen) continue;
    const top = frame.height - frame.top - offset;
    row.draw(pen, top);
    const next = placed[index + 1];
    if (next && next.page !== page) row.cut?.(pen, top - row.height);
  }
  return pens;
}
