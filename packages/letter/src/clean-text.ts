/** Zero width space, word joiner, byte order mark, soft hyphen: invisible leftovers of copying. */
const invisible = /[\u200B\u2060\uFEFF\u00AD]/g;
/** All white space except the no-break space. */
const breakingSpace = /[^\S\u00A0]+/g;

/** The text as it is drawn: NFC, invisible leftovers dropped, each stretch of white space one space. */
export function cleanText(text: string): string {
  return text.normalize("NFC").replace(invisible, "").replace(breakingSpace, " ");
}

/** The text of a place of its own: clean, with nothing around it. */
export function cleanField(text: string): string {
  return cleanText(text).trim();
}

/** Capitals by Vietnamese rules (all of Unicode's: `đ` becomes `Đ`). */
export function capitals(text: string): string {
  return cleanField(text).toLocaleUpperCase("vi");
}
