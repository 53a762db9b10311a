import { loadFonts } from "@vanthu/letter/load-fonts.ts";
import fontkit from "@pdf-lib/fontkit";
import { PDFDocument, rgb } from "pdf-lib";

/** One line of a page set by hand: from the left and top in points. */
export interface Line {
  readonly at: readonly [number, number];
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly blue?: boolean;
}

const A4 = [595.28, 841.89] as const;

/** A PDF another program might have made: lines where they are put, nothing else. */
export async function aPdf(
  lines: readonly Line[],
  [width, height]: readonly [number, number] = A4,
): Promise<Uint8Array> {
  const fonts = await loadFonts();
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const [regular, bold, italic] = await Promise.all(
    [fonts.regular, fonts.bold, fonts.italic].map((bytes) => document.embedFont(bytes, { subset: true })),
  );
  const page = document.addPage([width, height]);
  for (const { at, text, size, ...look } of lines) {
    const font = look.bold ? bold : look.italic ? italic : regular;
    const [x, top] = at;
    page.drawText(text, { x, y: height - top, size, ...(font && { font }), color: rgb(0, 0, look.blue ? 0.8 : 0) });
  }
  return document.save();
}
