import { isBlank, isCapitals, isRule, linesIn, withoutDash, withoutEndMark } from "./import-line.ts";
import type { WordElement, WordLine } from "./word-content.ts";

/** What stands below the text: recipients and the block of signatures, then appendices. */
export interface ImportedClosing {
  readonly text: readonly WordElement[];
  readonly recipientLines: readonly string[];
  /** Lines of the signatures, which follow from the signer chosen. */
  readonly leftOut: readonly string[];
  /** What follows the closing: appendices, or what a decision issues. */
  readonly after: readonly WordElement[];
}

const RECIPIENTS = /^nơi nhận\s*:?/iu;
const AUTHORITY = /^(?:TM|KT|TL|TUQ|Q)\s?\.\s*\p{Lu}/u;
/** Minutes and agreements are signed by two side by side. */
const PAIRED = /^(?:thư ký|chủ tọa|chủ toạ|đại diện bên\s.*)$/iu;
const APPENDIX = /^phụ lục(?:\s+(?:số\s+)?(?:[IVXL]+|\d{1,2}|[A-Z]))?\s*[.:]?$/iu;
/** The layout writes these itself. */
const OWN_RECIPIENT = /^(?:như (?:trên|điều|kính gửi)|lưu\s*:)/iu;

/** Where the heading of an appendix stands. */
export function startsAppendix(element: WordElement): boolean {
  return element.kind === "line" && APPENDIX.test(element.text);
}

/**
 * Parts a document into its text and what stands below it. `startsEnclosure` tells the first line of what a decision
 * issues, which may follow without a heading of an appendix.
 */
export function importClosing(
  elements: readonly WordElement[],
  startsEnclosure: (element: WordElement, next: readonly WordElement[]) => boolean,
): ImportedClosing {
  const follows = (element: WordElement, at: number) =>
    startsAppendix(element) || startsEnclosure(element, elements.slice(at + 1, at + 12));
  const from = elements.findIndex((element) => linesIn(element).some(startsClosing));
  if (from < 0) {
    const appendix = elements.findIndex(startsAppendix);
    const end = appendix < 0 ? elements.length : appendix;
    return { text: elements.slice(0, end), recipientLines: [], leftOut: [], after: elements.slice(end) };
  }
  const found = elements.findIndex((element, at) => at > from && follows(element, at));
  const end = found < 0 ? elements.length : found;
  const closing = elements.slice(from, end).map(linesIn);
  return {
    text: elements.slice(0, from),
    recipientLines: recipientsIn(closing.flat()),
    leftOut: closing
      .flat()
      .filter(isSignature)
      .map(({ text }) => text),
    after: elements.slice(end),
  };
}

function startsClosing(line: WordLine): boolean {
  return RECIPIENTS.test(line.text) || (isCapitals(line.text) && (AUTHORITY.test(line.text) || PAIRED.test(line.text)));
}

function recipientsIn(lines: readonly WordLine[]): string[] {
  const from = lines.findIndex(({ text }) => RECIPIENTS.test(text));
  if (from < 0) return [];
  return lines
    .slice(from)
    .filter(({ text }) => /^[-–—]/u.test(text))
    .map(({ text }) => withoutEndMark(withoutDash(text)))
    .filter((text) => text !== "" && !OWN_RECIPIENT.test(text));
}

function isSignature(line: WordLine): boolean {
  return !isBlank(line) && !isRule(line.text) && !/^[-–—]/u.test(line.text) && !RECIPIENTS.test(line.text);
}
