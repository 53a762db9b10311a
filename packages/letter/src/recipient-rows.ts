import { withoutEndMark } from "./addressee-rows.ts";
import { cleanField } from "./clean-text.ts";
import { lastArticle } from "./form/decision-blocks.ts";
import type { LetterInput } from "./letter-input.ts";
import type { Row } from "./paginate.ts";
import { dashHang, hangingRows, paragraphRows } from "./paragraph-rows.ts";
import { type Pen, singleSpacing } from "./pen.ts";
import type { Typeface, Typefaces } from "./typeface.ts";
import { wordsOf } from "./words.ts";

/** What the list is made of. */
type Listed = Pick<LetterInput, "recipients" | "archive" | "addressees" | "body" | "form" | "draftedBy">;

export interface Recipients {
  readonly rows: readonly Row[];
  readonly text: readonly string[];
  /** Where the line "Lưu:" stands; known once the rows are drawn. */
  archive(): { readonly page: number; readonly bottom: number } | undefined;
}

/** Nơi nhận (box 9b) and under it the drafter's mark (box 12), in a column of their own. */
export function recipientRows(
  input: Listed,
  faces: Typefaces,
  column: { readonly x: number; readonly width: number },
): Recipients {
  const given = input.recipients.map(withoutEndMark).filter((recipient) => recipient !== "");
  const entries = [
    ...[...firstEntry(input, given[0] ?? ""), ...given].map((entry) => `${entry};`),
    `Lưu: ${withoutEndMark(input.archive)}.`,
  ];
  const set = (text: string, face: Typeface, where: string) => wordsOf([{ text, face }], where);
  const shapeAt = (size: number) => ({ ...column, size, leading: size * singleSpacing, before: 0 });
  const label = paragraphRows(set("Nơi nhận:", faces.boldItalic, "recipients"), shapeAt(12));
  const listed = entries.flatMap((entry) =>
    hangingRows(set("-", faces.regular, "recipients"), set(entry, faces.regular, "recipients"), {
      ...shapeAt(11),
      hang: dashHang * 11,
    }),
  );
  let archive: { page: number; bottom: number } | undefined;
  const kept = listed.map((row, index) => ({
    ...row,
    draw(pen: Pen, top: number) {
      row.draw(pen, top);
      if (index === listed.length - 1) archive = { page: pen.page, bottom: top - row.height };
    },
  }));
  const drafter = cleanField(input.draftedBy ?? "");
  const drafted = drafter === "" ? [] : paragraphRows(set(drafter, faces.regular, "draftedBy"), shapeAt(11));
  return {
    archive: () => archive,
    rows: [...label, ...kept, ...drafted],
    text: ["Nơi nhận:", ...entries.map((entry) => `- ${entry}`), ...(drafter === "" ? [] : [drafter])],
  };
}

/**
 * What the list begins with: those addressed above (II.9.b), or in a resolution or decision those whom its last article
 * charges (forms 1.1 to 1.3). Nothing where the writer has said it already.
 */
export function firstEntry({ form, body, addressees }: Listed, given: string): string[] {
  if (/^như /iu.test(given)) return [];
  if (form?.kind === "decision") {
    const article = lastArticle(body);
    return article === undefined ? [] : [`Như Điều ${article}`];
  }
  if (form?.kind === "invitation") return form.guests.length > 0 ? ["Như thành phần mời"] : [];
  const isAddressed = addressees.some((name) => cleanField(name) !== "") || form?.kind === "introduction";
  return isAddressed ? ["Như trên"] : [];
}
