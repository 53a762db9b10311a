import { oneLine } from "../field.ts";

/** A sentence is shown to whoever decides, and stored: no longer than this. */
export const LONGEST_SENTENCE = 300;

/** No sentence of an office is longer, and no document has more: what a hostile file says must cost no more than a real one. */
const LONGEST_READ = 2000;
const MOST_SENTENCES = 3000;

const BLANKS = /[\s\u00a0\u2000-\u200b\u202f\u3000]+/gu;
/** A dash between spaces, a bullet or a full stop may part what a scan put in one line; a comma never does. */
const END_OF_SENTENCE = /(?<=[.;!?])\s+(?=["“(]?[\p{Lu}\d]|[-–+•*]\s|\p{Ll}\)\s|\p{Ll})/u;
const BULLET = /^(?:[-–+•*]|\(?\p{Ll}\)|\d{1,2}[.)])\s+/u;

/**
 * Text as files and scanners give it, made even: NFC, single blanks, and dates whose figures stand apart ("0 5 / 12 / 2026")
 * drawn together.
 */
export function evenText(text: string): string {
  return (
    oneLine(text)
      .replace(BLANKS, " ")
      // How the text of a document ends (Phụ lục I, II.5).
      .replace(/\.?\/\.(?= |$)/gu, ".")
      .replace(/\b(\d) (\d)(?= ?[/.-] ?\d)/gu, "$1$2")
      .replace(/(\d) ?\/ ?(?=\d)/gu, "$1/")
      .replace(/(\d)(?=(?:tháng|năm|giờ|ngày)(?!\p{L}))/giu, "$1 ")
      .replace(/(?<!\p{L})(ngày|tháng|năm)(?=\d)/giu, "$1 ")
  );
}

/** The sentences of paragraphs, in order; items of a list that end with a semicolon count as sentences of their own. */
export function sentencesOf(paragraphs: readonly string[]): string[] {
  return paragraphs
    .flatMap((paragraph) => evenText(paragraph).split(END_OF_SENTENCE))
    .map((sentence) => sentence.trim().slice(0, LONGEST_READ))
    .filter((sentence) => sentence !== "")
    .slice(0, MOST_SENTENCES);
}

/** A sentence without its bullet, cut around the place that matters where it is too long to show. */
export function shown(sentence: string, at: number): string {
  const bullet = BULLET.exec(sentence)?.[0].length ?? 0;
  const whole = sentence.slice(bullet);
  if (whole.length <= LONGEST_SENTENCE) return whole;
  const from = Math.max(0, Math.min(at - bullet - 180, whole.length - LONGEST_SENTENCE + 2));
  const cut = whole.slice(from, from + LONGEST_SENTENCE - 2).trim();
  return `${from > 0 ? "…" : ""}${cut}${from + LONGEST_SENTENCE - 2 < whole.length ? "…" : ""}`;
}
