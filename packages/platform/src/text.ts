/**
 * Vietnamese text for storage and search.
 *
 * Stored text is NFC. Search text is *folded*: lower case ASCII letters without marks, digits, single spaces; so that
 * `thuỷ`, `thủy`, `THUY` and a decomposed `thủy` are one word, whatever keyboard, font converter or PDF they came from.
 */

/** Marks, and characters that show nothing (soft hyphen, zero width, bidi): dropped without parting the word. */
const MARKS_AND_INVISIBLE = /[\p{M}\p{Cf}]+/gu;
/** đ, and the eth that old font converters leave in its place: neither decomposes to d. */
const BARRED_D = /[đð]/g;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;

const LINE_AND_TAB = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** C0 and C1 controls, bidi marks, embeddings, overrides and isolates, byte order mark, lone surrogates. */
const CONTROLS = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2028\u2029\u2066-\u2069\uFEFF]/u;
const ALL_CONTROLS = new RegExp(CONTROLS, "gu");

export function nfc(text: string): string {
  return text.normalize("NFC");
}

/** The search form of a text. Folding twice changes nothing. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(MARKS_AND_INVISIBLE, "")
    .toLowerCase()
    .normalize("NFKD")
    .replace(MARKS_AND_INVISIBLE, "")
    .replace(BARRED_D, "d")
    .replace(BETWEEN_WORDS, " ")
    .trim();
}

/** The words of a text in folded form, in order; `412/SNV-CCVC` gives `412`, `snv`, `ccvc`. */
export function foldedWords(text: string): string[] {
  const folded = fold(text);
  return folded === "" ? [] : folded.split(" ");
}

/** What a register row is searched by: the folded words of its parts, each once, in order of first appearance. */
export function searchable(parts: readonly (string | undefined)[]): string {
  return [...new Set(parts.flatMap((part) => foldedWords(part ?? "")))].join(" ");
}

/**
 * A test for folded texts: every word of the query must begin a word of the text, in any order. An empty query matches
 * everything. The query is folded once; use this to run over many rows.
 */
export function foldedMatcher(query: string): (haystackFolded: string) => boolean {
  const words = foldedWords(query);
  return (haystack) => words.every((word) => haystack.startsWith(word) || haystack.includes(` ${word}`));
}

/** Whether a text in folded form answers a query as typed; `412 snv` and `SNV-CCVC` both find `412/SNV-CCVC`. */
export function matchesFolded(haystackFolded: string, query: string): boolean {
  return foldedMatcher(query)(haystackFolded);
}

/** Whether a single-line field holds a character that could break a line or reverse what is read. */
export function hasControls(text: string): boolean {
  return CONTROLS.test(text);
}

/** A single-line field without them: line breaks and tabs become one space, the rest goes. */
export function stripControls(text: string): string {
  return text.replace(LINE_AND_TAB, " ").replace(ALL_CONTROLS, "");
}
