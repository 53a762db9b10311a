import { PDFContext } from "pdf-lib";
import type { AppearanceTemplate } from "@vanthu/pades/appearance-template.ts";
import { serialiseObjects } from "./serialise-objects.ts";
import type { FaceName } from "./letter-fonts.ts";
import { LetterProblem } from "./letter-problem.ts";
import { descent } from "./pen.ts";
import { openTypeface } from "./typeface.ts";

/**
 * A font subset with every character of `characters`, ready to write one line into a box without a PDF library.
 *
 * @throws {LetterProblem} `letter.character_missing`
 */
export async function textTemplate(options: {
  readonly face: FaceName;
  readonly font: Uint8Array;
  readonly characters: string;
  readonly size: number;
  readonly width: number;
  readonly height: number;
  /** Keeps the subset's name apart from those of other templates in the same file. */
  readonly subsetSeed: string;
  readonly where: string;
}): Promise<AppearanceTemplate> {
  const context = PDFContext.create();
  const typeface = await openTypeface(context, options.face, options.font, options.subsetSeed);
  const glyphs: Record<string, { code: string; width: number }> = {};
  for (const character of new Set(options.characters.normalize("NFC"))) {
    const glyph = typeface.glyph(character);
    if (!glyph) {
      const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
      throw new LetterProblem("letter.character_missing", { character, codePoint, where: options.where });
    }
    glyphs[character] = { code: glyph.code, width: Math.round(glyph.width * 100_000) / 100 };
  }
  await typeface.embed();
  const { objects, indexOf } = serialiseObjects(context);
  return {
    version: 1,
    width: options.width,
    height: options.height,
    objects,
    font: { object: indexOf(typeface.ref), size: options.size, baseline: descent * options.size + 1, glyphs },
  };
}
