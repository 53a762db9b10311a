import { folded } from "@vanthu/layout/text-shape.ts";
import type { TextLine } from "./text-line.ts";

/** Where a document has two columns: in its head, and at its end. Distances from the top, in mm. */
export interface Zones {
  /** The head ends here; 0 on a page without one. */
  readonly headMm: number;
  /** The end begins here. */
  readonly endMm: number;
}

export interface PageSize {
  readonly number: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Of the page before. */
  readonly above?: Zones | undefined;
}

const HEAD_MARK = /^(?:Số\s*[:.]|Độc lập\s*[-–])|ngày.{0,8}tháng.{0,8}năm/i;
const AUTHORITY = /^(?:TM|KT|TL|TUQ|Q)\.\s/;
const LINE_MM = 6.5;
/** The middle of the text of a page with the margins of the decree. */
const MIDDLE = 0.535;
/** The columns of a head have their middle farther away from that of the page. */
const CENTRE_MM = 20;
/** The list of receivers is set in 11; running text and its dashes never below 13. */
const RECEIVER_PT = 11.5;

/** By what stands there: motto, number and date of the head; "Nơi nhận" or the signer's authority of the end. */
export function zonesOf(lines: readonly TextLine[], page: PageSize): Zones {
  if (goesOnListing(lines, page)) return { headMm: 0, endMm: 0 };
  return {
    headMm: page.number === 1 || opensDocument(lines, page) ? headEnd(lines, page) : 0,
    endMm: endStart(lines) ?? Number.POSITIVE_INFINITY,
  };
}

/** A long list of receivers fills more than the page it begins on. */
function goesOnListing([first]: readonly TextLine[], { above, widthMm }: PageSize): boolean {
  const hasEnd = above !== undefined && Number.isFinite(above.endMm);
  return hasEnd && first !== undefined && first.sizePt < RECEIVER_PT && first.leftMm < widthMm / 2;
}

/** What goes with a decision in the same file has a head of its own (Phụ lục III, 1.3). */
function opensDocument(lines: readonly TextLine[], { heightMm }: PageSize): boolean {
  return lines.some(({ text, baselineMm }) => baselineMm < heightMm / 5 && folded(text).startsWith("cong hoa xa hoi"));
}

function headEnd(lines: readonly TextLine[], { widthMm, heightMm }: PageSize): number {
  const upper = lines.filter(({ baselineMm }) => baselineMm < heightMm * 0.45);
  const mark = upper.find(({ text }) => text.length < 80 && HEAD_MARK.test(text));
  if (!mark) return 0;
  // Both columns go on until a line stands across the middle of the page.
  const middle = widthMm * MIDDLE;
  const across = ({ text, leftMm, rightMm, inRow }: TextLine) =>
    /^Kính gửi/i.test(text) || (inRow === 1 && Math.abs((leftMm + rightMm) / 2 - middle) < CENTRE_MM);
  const end = upper.find((line) => line.baselineMm > mark.baselineMm && across(line));
  return end ? end.baselineMm - 1 : heightMm * 0.45;
}

function endStart(lines: readonly TextLine[]): number | undefined {
  const mark =
    lines.find(({ text }) => /^Nơi nhận\s*:/i.test(text)) ??
    lines.findLast(({ text, spans }) => AUTHORITY.test(text) && spans.every(({ bold }) => bold));
  return mark && mark.baselineMm - LINE_MM;
}
