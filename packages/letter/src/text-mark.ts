import type { AppearanceTemplate } from "@vanthu/pades/appearance-template.ts";
import { cleanField } from "./clean-text.ts";
import type { LetterFonts } from "./letter-fonts.ts";
import { singleSpacing } from "./pen.ts";
import { textTemplate } from "./text-template.ts";

/** Size and style of the mark: Times New Roman, upright, 10, black (Annex I part I, III.1.d; part II, I.3.c). */
const size = 10;

/** What a time of signing and a number are written with: the mark is made before either is known. */
const changing = "0123456789/:.-+ ,;";

/**
 * What the agency's signature shows on an annex in a file of its own and on an electronic copy (box 14): two or three
 * lines of text, no image. The lines given fix the size of the box; digits and their signs may differ when it is signed,
 * where the same lines, parted by `\n`, are drawn with `align: "right"`.
 *
 * @param lines the longest that will be written: `["57/BC-UBND", "25/11/2026 15:42:07 +07:00"]`
 * @throws {LetterProblem} `letter.character_missing`, `letter.font_unreadable`
 */
export async function textMark(
  mark: { readonly lines: readonly string[]; readonly key: string },
  fonts: LetterFonts,
): Promise<AppearanceTemplate> {
  const lines = mark.lines.map(cleanField).filter((line) => line !== "");
  const template = await textTemplate({
    face: "regular",
    font: fonts.regular,
    characters: lines.join("") + changing,
    size,
    width: 0,
    height: lines.length * size * singleSpacing + 2,
    subsetSeed: `mark ${mark.key}`,
    where: "mark",
  });
  const widthOf = (line: string) =>
    Array.from(line).reduce((sum, character) => sum + (template.font?.glyphs[character]?.width ?? 0), 0);
  return { ...template, width: (Math.max(0, ...lines.map(widthOf)) * size) / 1000 + 1 };
}
