import { PDFDocument, StandardFonts } from "pdf-lib";

/** A one-page PDF in the place of a scan; each text gives another file. */
export async function aScan(text: string): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.TimesRoman);
  document.addPage([595.28, 841.89]).drawText(text, { x: 85, y: 700, size: 14, font });
  return document.save({ useObjectStreams: false });
}
