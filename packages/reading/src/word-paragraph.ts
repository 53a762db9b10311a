import type { Paragraph, Span } from "@vanthu/layout/page-model.ts";
import { mainSize, sameLook } from "./text-line.ts";
import type { WordNumbering } from "./word-numbering.ts";
import type { RunLook, WordStyles } from "./word-styles.ts";
import { attribute, child, childElements, textOf, type XmlElement } from "./word-xml.ts";

export interface WordParts {
  readonly styles: WordStyles;
  readonly numbering: WordNumbering;
}

/** Times New Roman's single line, in sizes. */
const SINGLE_LINE = 1.15;
/** Drawings hold text of their own, and twice: once for old readers. Deleted text is not there. */
const SKIPPED = new Set(["drawing", "pict", "object", "AlternateContent", "del", "moveFrom", "pPr", "rPr"]);

/** A paragraph as it will be printed; `\n` and `\t` stand where the line or the column changes. */
export function wordParagraph(
  element: XmlElement,
  { styles, numbering }: WordParts,
): Paragraph & { readonly afterPt: number } {
  const properties = child(element, "pPr");
  const { run, paragraph } = styles.paragraph(properties);
  const label = numbering.label(paragraph);
  const spans: Span[] = [];
  if (label !== "") add(spans, label, run);
  collect(element, run, styles, spans);
  const sizePt = mainSize(spans) || 14;
  const { align, firstLineMm = 0, beforePt = 0, afterPt = 0, lineSpacing, linePt } = paragraph;
  const spacing = lineSpacing ?? (linePt === undefined ? 1 : linePt / (sizePt * SINGLE_LINE));
  return {
    text: spans
      .map(({ text }) => text)
      .join("")
      .trim(),
    spans,
    column: "whole",
    align: align ?? "left",
    // A label hangs out of the paragraph: its place is not the indent of running text.
    ...(label === "" && { firstLineMm }),
    gapPt: beforePt,
    afterPt,
    lineSpacing: Math.round(spacing * 100) / 100,
  };
}

function collect(element: XmlElement, inherited: RunLook, styles: WordStyles, spans: Span[]): void {
  for (const part of childElements(element)) {
    if (SKIPPED.has(part.name)) continue;
    if (part.name !== "r") {
      collect(part, inherited, styles, spans);
      continue;
    }
    const look = styles.run(inherited, child(part, "rPr"));
    if (!look.hidden) add(spans, runText(part), look);
  }
}

function runText(run: XmlElement): string {
  return childElements(run)
    .map((part) => {
      if (part.name === "t") return textOf(part);
      if (part.name === "tab") return "\t";
      if (part.name === "br") return attribute(part, "type") === "page" ? "" : "\n";
      return part.name === "noBreakHyphen" ? "-" : "";
    })
    .join("");
}

function add(spans: Span[], raw: string, look: RunLook): void {
  if (raw === "") return;
  const { font = "Times New Roman", sizePt = 10, bold = false, italic = false, caps = false, color } = look;
  const text = (caps ? raw.toLocaleUpperCase("vi") : raw).normalize("NFC");
  const own = { font, sizePt, bold, italic, ...(color !== undefined && { color }) };
  const last = spans.at(-1);
  if (last && sameLook(last, own)) spans[spans.length - 1] = { ...last, text: last.text + text };
  else spans.push({ ...own, text });
}
