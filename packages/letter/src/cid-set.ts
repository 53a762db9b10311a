import { inflateSync } from "node:zlib";
import { PDFArray, type PDFContext, PDFDict, PDFName, PDFRawStream, type PDFRef } from "pdf-lib";

/**
 * Adds the `/CIDSet` pdf-lib leaves out: the list of glyphs in an embedded subset. PDF/A-1 asks for it, PDF/A-2 asks
 * that it be complete where there is one (ISO 19005-2, 6.2.11.4.2).
 */
export function addCidSet(context: PDFContext, font: PDFRef): void {
  const [descendant] = context.lookup(font, PDFDict).lookup(PDFName.of("DescendantFonts"), PDFArray).asArray();
  const descriptor = context.lookup(descendant, PDFDict).lookup(PDFName.of("FontDescriptor"), PDFDict);
  const file = descriptor.lookup(PDFName.of("FontFile2"));
  if (!(file instanceof PDFRawStream)) return;
  const count = glyphCount(inflateSync(file.contents));
  const bits = Buffer.alloc(Math.ceil(count / 8), 0xff);
  // Codes are glyph numbers from 0; the bits beyond the last glyph stay clear.
  if (count % 8 > 0) bits[bits.length - 1] = (0xff << (8 - (count % 8))) & 0xff;
  descriptor.set(PDFName.of("CIDSet"), context.register(context.flateStream(bits)));
}

/** `numGlyphs` of the font's `maxp` table. */
function glyphCount(font: Buffer): number {
  const tables = font.readUInt16BE(4);
  for (let entry = 12; entry < 12 + tables * 16; entry += 16) {
    if (font.toString("latin1", entry, entry + 4) === "maxp")
      return font.readUInt16BE(font.readUInt32BE(entry + 8) + 4);
  }
  return 0;
}
