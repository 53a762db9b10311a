import { formFields } from "./form-fields.ts";
import { isWhitespace } from "./pdf-lexer.ts";
import { PdfFile } from "./pdf-file.ts";
import { PdfProblem } from "./pdf-problem.ts";

const MAX_REVISIONS = 64;
/** Objects of all revisions together: each revision is read alone, and most of them in full. */
const MAX_ENTRIES = 2_000_000;
const END_MARK = "%%EOF";
/** How far before its mark the `startxref` of a revision may stand. */
const START_WINDOW = 40;

/** A state the file was in: its bytes up to an end-of-file mark, read alone. */
export interface Revision {
  /** How many bytes of the file it is, up to and with its mark, without the line end after it. */
  end: number;
  file: PdfFile;
}

/**
 * The states a file has gone through, oldest first, the last being the file as it is. A mark within stream data, or one
 * that ends nothing that can be read, makes no revision.
 *
 * @throws {PdfProblem} what `PdfFile.open` refuses of the file as it is; `pdf.too_complex` beyond 64 revisions or
 *   2,000,000 objects in all of them.
 */
export function revisionsOf(bytes: Buffer): Revision[] {
  const whole = PdfFile.open(bytes);
  const lastEnd = trimmedEnd(bytes, bytes.length);
  const ends = endMarks(bytes);
  if (ends.length > MAX_REVISIONS) throw new PdfProblem("pdf.too_complex", { limit: "revisions" });
  let entries = 0;
  const revisions = ends.flatMap((end): Revision[] => {
    const file = end === lastEnd ? whole : tryOpen(bytes.subarray(0, end));
    entries += file?.xref.entries.size ?? 0;
    if (entries > MAX_ENTRIES) throw new PdfProblem("pdf.too_complex", { limit: "revisions" });
    return file ? [{ end, file }] : [];
  });
  if (revisions.at(-1)?.file !== whole) revisions.push({ end: bytes.length, file: whole });
  return revisions;
}

/** Where each `startxref … %%EOF` ends; reading on stops when there are too many. */
function endMarks(bytes: Buffer): number[] {
  const ends: number[] = [];
  for (let mark = bytes.indexOf(END_MARK); mark >= 0; mark = bytes.indexOf(END_MARK, mark + 1)) {
    const before = bytes.toString("latin1", Math.max(0, mark - START_WINDOW), mark);
    if (/startxref\s+\d+\s+$/.test(before)) ends.push(mark + END_MARK.length);
    if (ends.length > MAX_REVISIONS) break;
  }
  return ends;
}

/** Where bytes end when white space at their end is left out. */
export function trimmedEnd(bytes: Buffer, end: number): number {
  let trimmed = end;
  while (trimmed > 0 && isWhitespace(bytes[trimmed - 1])) trimmed--;
  return trimmed;
}

/** The file up to a mark, if that can be read as far as its form. */
function tryOpen(bytes: Buffer): PdfFile | undefined {
  try {
    const file = PdfFile.open(bytes);
    formFields(file);
    return file;
  } catch (error) {
    if (error instanceof PdfProblem) return undefined;
    throw error;
  }
}
