import type { CopyMaker } from "@vanthu/office/copy/maker-port.ts";
import type { CopyForm } from "@vanthu/office/copy/schema.ts";
import type { LetterFonts } from "@vanthu/letter/letter-fonts.ts";
import { letterComposer } from "./letter-composer.ts";

/** The form as the copy block prints it (NĐ 30 Phụ lục I, phần II, II.2.b). */
const PRINTED = { saoY: "SAO Y", saoLuc: "SAO LỤC", trichSao: "TRÍCH SAO" } as const satisfies Record<CopyForm, string>;

/** What draws the copies of the office, made of the letter package, which counts pages from 0. */
export function copyMaker(fonts: () => Promise<LetterFonts>): CopyMaker {
  const composer = letterComposer(fonts);
  const fromZero = (pages: readonly number[]) => pages.map((page) => page - 1);
  return {
    textMark: composer.textMark,
    extract: (pdf, pages) => composer.extractPages(pdf, fromZero(pages)),
    paperCopy: async (pdf, { pages, block, ...made }) => {
      const { freeAtEnd } = await import("@vanthu/letter/free-at-end.ts");
      const wanted = pages && fromZero(pages);
      return composer.paperCopy(pdf, {
        ...made,
        ...block,
        form: PRINTED[block.form],
        ...(wanted && { pages: wanted }),
        freeAtEnd: await freeAtEnd(pdf, wanted?.at(-1)),
      });
    },
  };
}
