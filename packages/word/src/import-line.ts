import type { WordElement, WordLine } from "./word-content.ts";

const LONGEST_END = 40;

export function isBlank(line: WordLine): boolean {
  return line.text === "";
}

/** `-----`, `*****`, `____`: a rule drawn with characters. */
export function isRule(text: string): boolean {
  return /^[-–—_*~=.…\s]{3,}$/u.test(text) && !/^\.{1,3}$/u.test(text);
}

export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toLocaleUpperCase("vi");
}

/** All of its words bold. */
export function isBold(line: WordLine): boolean {
  return line.runs.some(({ text }) => text.trim() !== "") && line.runs.every(({ bold, text }) => bold || !text.trim());
}

/** A line that stands by itself in the middle: a title. */
export function isTitle(line: WordLine): boolean {
  return line.align === "center" || (isBold(line) && isCapitals(line.text));
}

/** Lines of an element: its own, or all in the cells of a table. */
export function linesIn(element: WordElement): readonly WordLine[] {
  if (element.kind === "line") return [element];
  return element.rows.flatMap((cells) => cells.flatMap(({ lines }) => lines));
}

/** Without the mark that ends a listed line; only the end is looked at, since a line of dots would be looked at dot by dot. */
export function withoutEndMark(text: string): string {
  const trimmed = text.trim();
  const from = Math.max(0, trimmed.length - LONGEST_END);
  return trimmed.slice(0, from) + trimmed.slice(from).replace(/\s*(?:\.\/\.|[;.,])+$/u, "");
}

/** Without the dash a listed line begins with. */
export function withoutDash(text: string): string {
  return text.replace(/^[-–—•+]\s*/u, "");
}

/** For comparing words: lower case, with the tone of `oà`, `uỷ` where the newer spelling puts it. */
export function alike(text: string): string {
  return text
    .toLocaleLowerCase("vi")
    .normalize("NFD")
    .replace(/([oua])([aey])([\u0300\u0301\u0303\u0309\u0323])/gu, "$1$3$2")
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim();
}
