import type { Composer } from "@vanthu/office/outgoing/composer.ts";
import type { LetterFonts } from "@vanthu/letter/letter-fonts.ts";
import { LetterProblem } from "@vanthu/letter/letter-problem.ts";
import { Refusal, type RefusalCode } from "@vanthu/platform/refusal.ts";

/**
 * The composer of the office, made of the letter package. What draws is loaded at the first drawing: a refusal, and the
 * start of the process, need not wait for it.
 */
export function letterComposer(fonts: () => Promise<LetterFonts>): Composer {
  return {
    compose: (letter) =>
      refusing(async () => {
        const { composeLetter } = await import("@vanthu/letter/compose-letter.ts");
        return composeLetter(letter, await fonts());
      }),
    paperCopy: (original, copy) =>
      refusing(async () => {
        const { composePaperCopy } = await import("@vanthu/letter/paper-copy.ts");
        return composePaperCopy(original, copy, await fonts());
      }),
    extractPages: (original, pages) =>
      refusing(async () => {
        const { extractPages } = await import("@vanthu/letter/paper-copy.ts");
        return extractPages(original, pages);
      }),
    textMark: (mark) =>
      refusing(async () => {
        const { textMark } = await import("@vanthu/letter/text-mark.ts");
        return textMark(mark, await fonts());
      }),
  };
}

/** What cannot be laid out is the writer's to mend: `letter.character_missing` and the like. */
export async function refusing<T>(compose: () => Promise<T>): Promise<T> {
  try {
    return await compose();
  } catch (error) {
    if (!(error instanceof LetterProblem)) throw error;
    throw new Refusal("input", error.code as RefusalCode, error.params, { cause: error });
  }
}
