import type { AppearanceTemplate } from "@vanthu/pades/appearance-template.ts";
import { PDFContext, PngEmbedder } from "pdf-lib";
import { LetterProblem } from "./letter-problem.ts";
import { checkPng } from "./png-check.ts";
import { serialiseObjects } from "./serialise-objects.ts";

/**
 * The image of a signature (blue) or a seal (red), a `.png` with a transparent ground (Annex I part I, II.7.d, II.8.a),
 * made ready once for every signature it will be drawn in.
 *
 * @throws {LetterProblem} `image.not_png`; `image.too_large` above 1 MB or 2,000 pixels a side
 */
export async function imageAppearance(
  png: Uint8Array,
  box: { readonly widthPt: number; readonly heightPt: number },
): Promise<AppearanceTemplate> {
  const { widthPx, heightPx } = checkPng(png);
  const context = PDFContext.create();
  const embedder = await embedderOf(png);
  const ref = await embedder.embedIntoContext(context);
  const { objects, indexOf } = serialiseObjects(context);
  return {
    version: 1,
    width: box.widthPt,
    height: box.heightPt,
    objects,
    image: { object: indexOf(ref), pixelWidth: widthPx, pixelHeight: heightPx },
  };
}

async function embedderOf(png: Uint8Array): Promise<PngEmbedder> {
  try {
    return await PngEmbedder.for(png);
  } catch (cause) {
    throw new LetterProblem("image.not_png", {}, { cause });
  }
}
