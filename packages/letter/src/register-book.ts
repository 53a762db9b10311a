import { openFile, saveArchival } from "./archival-file.ts";
import { capitals, cleanField } from "./clean-text.ts";
import { shortDate } from "./dateline.ts";
import { drawPages } from "./draw-pages.ts";
import { registerFrame, textHeight } from "./geometry.ts";
import type { LetterFonts } from "./letter-fonts.ts";
import { paginate } from "./paginate.ts";
import { registerClosing } from "./register-closing.ts";
import { registerForms } from "./register-columns.ts";
import { registerCover } from "./register-cover.ts";
import { registerFurniture } from "./register-furniture.ts";
import type { RegisterBookInput } from "./register-input.ts";
import { registerTable } from "./register-table.ts";
import { openTypefaces } from "./typeface.ts";

export interface RegisterBook {
  /** PDF/A-2b, A4 lying: cover, the register, the closing line. */
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/**
 * Prints a register kept on the system, with all fields of the form, to be signed and bound (articles 16.2 and 22.2,
 * Annex IV of Decree 30/2020).
 *
 * @throws {LetterProblem} `letter.character_missing` with `where: "rows[<index>]"` and the like, `letter.date_invalid`
 */
export async function registerBook(input: RegisterBookInput, fonts: LetterFonts): Promise<RegisterBook> {
  const document = await openFile();
  const faces = await openTypefaces(document.context, fonts, input.documentKey);
  const { title } = registerForms[input.kind];
  const period = { from: shortDate(input.fromOn, "fromOn"), to: shortDate(input.toOn, "toOn") };

  const cover = registerCover(input, period, faces);
  const table = paginate([...registerTable(input, faces), ...registerClosing(input, faces)], textHeight(registerFrame));
  const placed = [{ row: cover, page: 0, offset: 0 }, ...table.map((row) => ({ ...row, page: row.page + 1 }))];
  await drawPages(document, registerFrame, placed, faces, registerFurniture(input, faces));
  const pdf = await saveArchival(document, {
    title: `${title} ${input.year}`,
    author: cleanField([input.agency].flat().map(capitals).join(" ")),
    composedAt: input.printedAt,
    documentKey: input.documentKey,
  });
  return { pdf, pages: document.getPageCount() };
}
