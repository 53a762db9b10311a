import type { Paragraph } from "./page-model.ts";

/** Without diacritics, case and doubled spaces: for finding a component whose spelling is what is to be judged. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[đĐ]/g, "d")
    .toLowerCase()
    .replaceAll(/[–—]/g, "-")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** "Hòa" and "Hoà" are the same word: the mark of a tone may stand on either vowel, and the decree itself writes both. */
export function sameTone(text: string): string {
  return text.replaceAll(/(o|O)([àáảãạÀÁẢÃẠ])|(o|O)([èéẻẽẹÈÉẺẼẸ])|(u|U)([ỳýỷỹỵỲÝỶỸỴ])/g, (pair) => {
    const [first = "", second = ""] = pair;
    const [base = "", ...marks] = second.normalize("NFD");
    return (first + marks.join("") + base).normalize("NFC");
  });
}

export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toLocaleUpperCase("vi");
}

/** The first words, for a person to find the place. */
export function excerpt({ text }: Pick<Paragraph, "text">, length = 70): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, "")}…`;
}

/** Whether most letters have this look. */
export function mostly(paragraph: Paragraph, has: (span: Paragraph["spans"][number]) => boolean): boolean {
  let letters = 0;
  let having = 0;
  for (const span of paragraph.spans) {
    const count = span.text.replaceAll(/\s/g, "").length;
    letters += count;
    if (has(span)) having += count;
  }
  return letters > 0 && having / letters > 0.6;
}

/** The size most letters have, in points. */
export function sizeOf(paragraph: Paragraph): number | undefined {
  const letters = new Map<number, number>();
  for (const { sizePt, text } of paragraph.spans) {
    letters.set(sizePt, (letters.get(sizePt) ?? 0) + text.replaceAll(/\s/g, "").length);
  }
  return [...letters].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
