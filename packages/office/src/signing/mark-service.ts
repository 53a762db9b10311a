import type { AppearanceTemplate } from "@vanthu/pades/appearance-template.ts";
import { pageBox, topRight } from "@vanthu/pades/page-box.ts";
import { PdfFile } from "@vanthu/pades/pdf-file.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { shortDate } from "@vanthu/platform/vietnamese-date.ts";
import type { SignaturePlace } from "./sign-service.ts";

/** Vietnam has one offset and no summer time. */
const OFFSET_MS = 7 * 60 * 60 * 1000;
const LINE_SPACING = 1.15;
/** Within the margins of the page: above the text, as far from the right edge as the text (15 mm). */
const MARGIN = { top: 14, right: 42.5 };

/**
 * The time of a signature as annexes and electronic copies show it: `20/11/2026 15:42:07 +07:00`. NĐ 30 fixes the items —
 * day, time to the second, offset by ISO 8601 — not the punctuation.
 */
export function markTime(at: Date): string {
  const time = new Date(at.getTime() + OFFSET_MS).toISOString().slice(11, 19);
  return `${shortDate(officeDate(at))} ${time} +07:00`;
}

/**
 * Where and how the agency's signature stands on an annex or an electronic copy: lines of text without an image, at the
 * top right of the first page (NĐ 30 Phụ lục I, phần I, II.8.b, III.1.d; phần II, I.3: box 14).
 * @throws {PdfProblem} what `PdfFile.open` refuses, `pdf.damaged`
 */
export function cornerMark(
  pdf: Uint8Array,
  template: AppearanceTemplate,
  lines: readonly string[],
): Pick<SignaturePlace, "page" | "rect" | "mark"> {
  const box = pageBox(PdfFile.open(pdf), 0);
  const size = { width: widthOf(template, lines), height: heightOf(template, lines.length) };
  return { page: 0, rect: topRight(box, size, MARGIN), mark: { template, text: lines.join("\n"), turn: box.turn } };
}

function widthOf({ font }: AppearanceTemplate, lines: readonly string[]): number {
  const widths = lines.map((line) =>
    Array.from(line.normalize("NFC")).reduce((sum, character) => sum + (font?.glyphs[character]?.width ?? 0), 0),
  );
  return (Math.max(...widths) * (font?.size ?? 0)) / 1000;
}

function heightOf({ font }: AppearanceTemplate, lines: number): number {
  return font === undefined ? 0 : font.baseline + font.size * (1 + (lines - 1) * LINE_SPACING);
}
