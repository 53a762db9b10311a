import { folded } from "@vanthu/layout/text-shape.ts";
import type { Paragraph, Span } from "@vanthu/layout/page-model.ts";
import { wordParagraph, type WordParts } from "./word-paragraph.ts";
import { childElements, type XmlElement } from "./word-xml.ts";

type Measured = Paragraph & { readonly afterPt?: number };

/** What tells a table without lines, in which head and end stand side by side, from one with content. */
const HEAD = /cong hoa xa hoi|doc lap - tu do/;
const END = /noi nhan\s*:/;
/** A side-by-side part set with tabs instead of a table. */
const BESIDE = /^(?:cong hoa xa hoi|doc lap|.{0,40}ngay.{0,8}thang)/;

/** The paragraphs of a body in reading order, the sides of head and end told apart. */
export function wordBlocks(body: XmlElement, parts: WordParts): Paragraph[] {
  const found: Measured[] = [];
  for (const block of blocksOf(body)) {
    if (block.name === "p") found.push(...sides(wordParagraph(block, parts)));
    else if (block.name === "tbl") found.push(...tableParagraphs(block, parts));
  }
  return withGaps(found);
}

/** Content controls and insertions wrap what they hold. */
function blocksOf(element: XmlElement): XmlElement[] {
  return childElements(element).flatMap((one) =>
    /^(?:sdt|sdtContent|ins|moveTo|customXml|smartTag)$/.test(one.name) ? blocksOf(one) : [one],
  );
}

function tableParagraphs(table: XmlElement, parts: WordParts): Measured[] {
  const rows = blocksOf(table).filter(({ name }) => name === "tr");
  const cells = rows.map((row) =>
    blocksOf(row)
      .filter(({ name }) => name === "tc")
      .map((cell) => cellParagraphs(cell, parts)),
  );
  const words = folded(
    cells
      .flat(2)
      .map(({ text }) => text)
      .join(" "),
  );
  if (!HEAD.test(words) && !END.test(words)) return cells.flat(2).map((one) => ({ ...one, table: true }));
  const left = cells.flatMap(([first = []]) => first);
  const right = cells.flatMap(([, ...others]) => others.flat());
  return [
    ...left.flatMap(byLine).map((one) => ({ ...one, column: "left" as const })),
    ...right.flatMap(byLine).map((one) => ({ ...one, column: "right" as const })),
  ];
}

function cellParagraphs(cell: XmlElement, parts: WordParts): Measured[] {
  return blocksOf(cell).flatMap((block) => {
    if (block.name === "p") return [wordParagraph(block, parts)];
    return block.name === "tbl" ? tableParagraphs(block, parts) : [];
  });
}

/** Each line of a head stands for itself, whether a paragraph or a line break ends it. */
function byLine(paragraph: Measured): Measured[] {
  return split(paragraph, "\n").map((one) => tidy(one));
}

function sides(paragraph: Measured): Measured[] {
  const [left, ...others] = split(paragraph, "\t").filter(({ text }) => text !== "");
  const right = others.at(-1);
  const isPair = left && right && (BESIDE.test(folded(right.text)) || END.test(folded(left.text)));
  if (!isPair) return [tidy(paragraph)];
  return [
    { ...tidy(left), column: "left" },
    { ...tidy(right), column: "right" },
  ];
}

function split(paragraph: Measured, mark: string): Measured[] {
  const lines: Span[][] = [[]];
  for (const span of paragraph.spans) {
    for (const [at, text] of span.text.split(mark).entries()) {
      if (at > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ ...span, text });
    }
  }
  return lines.map((spans) => ({
    ...paragraph,
    spans,
    text: spans
      .map(({ text }) => text)
      .join("")
      .trim(),
  }));
}

function tidy(paragraph: Measured): Measured {
  return { ...paragraph, text: paragraph.text.replaceAll(/\s+/g, " ").trim() };
}

/** Space between two paragraphs: what one leaves below and the other above. Empty ones in between give room too. */
function withGaps(paragraphs: readonly Measured[]): Paragraph[] {
  let below = 0;
  return paragraphs.flatMap(({ afterPt = 0, gapPt = 0, ...paragraph }) => {
    if (paragraph.text === "") {
      below += afterPt + gapPt + 12;
      return [];
    }
    const placed = { ...paragraph, gapPt: below + gapPt };
    below = afterPt;
    return [placed];
  });
}
