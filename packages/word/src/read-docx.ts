import mammoth from "mammoth";
import { openDocx } from "./open-docx.ts";
import type { WordCell, WordContent, WordElement, WordLine, WordRun } from "./word-content.ts";
import { WordProblem } from "./word-problem.ts";

/** What mammoth makes of a document before it turns it into HTML; HTML itself has lost alignment and list levels. */
interface Element {
  readonly type: string;
  readonly children?: readonly Element[];
  readonly value?: string;
  readonly styleName?: string | null;
  readonly alignment?: string | null;
  readonly numbering?: { readonly level: string | number; readonly isOrdered: boolean } | null;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isAllCaps?: boolean;
  readonly font?: string | null;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly breakType?: string;
}

/** A draft holds 1,000 blocks, and so does each of its 20 appendices. */
const MOST_ELEMENTS = 25_000;

/** Fonts of the encodings before Unicode: what they show as Vietnamese is stored as other letters. */
const LEGACY_FONT = /^(?:\.Vn|VNI-|VNtime)/iu;

/**
 * Reads a .docx: text with bold and italic, tables, lists, alignment. Deleted text of tracked changes is gone, inserted
 * text is there.
 * @throws {WordProblem} `reading.damaged`, `reading.old_or_locked`, `reading.too_large`, `reading.legacy_font`
 */
export async function readDocx(file: Uint8Array): Promise<WordContent> {
  const buffer = Buffer.from(openDocx(file));
  let root: Element | undefined;
  try {
    await mammoth.convertToHtml(
      { buffer },
      {
        includeEmbeddedStyleMap: false,
        transformDocument: (document: Element) => {
          root = document;
          return { ...document, children: [] };
        },
      },
    );
  } catch (error) {
    throw new WordProblem("reading.damaged", {}, { cause: error });
  }
  const reading = { images: 0, notes: 0 };
  const elements = (root?.children ?? []).flatMap((element) => elementsOf(element, reading));
  if (elements.length > MOST_ELEMENTS) throw new WordProblem("reading.too_large");
  return { elements, ...reading };
}

interface Reading {
  images: number;
  notes: number;
}

function elementsOf(element: Element, reading: Reading): WordElement[] {
  if (element.type === "table") {
    const rows = (element.children ?? []).map((row) =>
      (row.children ?? []).map((cell): WordCell => cellOf(cell, reading)),
    );
    return [{ kind: "table", rows: rows.filter((cells) => cells.length > 0) }];
  }
  if (element.type === "paragraph") return linesOf(element, reading);
  return (element.children ?? []).flatMap((child) => elementsOf(child, reading));
}

function cellOf(cell: Element, reading: Reading): WordCell {
  const inside = (cell.children ?? []).flatMap((child) => elementsOf(child, reading));
  const lines = inside.flatMap((one) =>
    one.kind === "line" ? [one] : one.rows.flatMap((row) => row.flatMap((inner) => inner.lines)),
  );
  return { lines, columns: cell.colSpan ?? 1, rows: cell.rowSpan ?? 1 };
}

function linesOf(paragraph: Element, reading: Reading): WordLine[] {
  const lines: WordRun[][] = [[]];
  for (const run of paragraph.children ?? []) addRuns(run, { bold: false, italic: false, caps: false }, lines, reading);
  const { numbering } = paragraph;
  return lines.map((runs, index): WordLine => {
    const joined = joinedRuns(runs);
    return {
      kind: "line",
      runs: joined,
      text: joined
        .map(({ text }) => text)
        .join("")
        .trim(),
      align: alignmentOf(paragraph.alignment),
      style: (paragraph.styleName ?? "").toLowerCase(),
      ...(numbering && index === 0 && { list: { level: Number(numbering.level), ordered: numbering.isOrdered } }),
    };
  });
}

interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly caps: boolean;
}

function addRuns(element: Element, style: Style, lines: WordRun[][], reading: Reading): void {
  const add = (text: string) => lines.at(-1)?.push({ text: clean(text), bold: style.bold, italic: style.italic });
  switch (element.type) {
    case "text": {
      const text = element.value ?? "";
      add(style.caps ? text.toLocaleUpperCase("vi") : text);
      return;
    }
    case "tab":
      add(" ");
      return;
    case "break":
      if (element.breakType === "line") lines.push([]);
      return;
    case "image":
      reading.images += 1;
      return;
    case "noteReference":
      reading.notes += 1;
      return;
    case "run": {
      const { font, isBold, isItalic, isAllCaps } = element;
      if (font && LEGACY_FONT.test(font) && (element.children ?? []).some(({ value }) => value?.trim())) {
        throw new WordProblem("reading.legacy_font", { font });
      }
      const own = { bold: isBold === true, italic: isItalic === true, caps: isAllCaps === true };
      for (const child of element.children ?? []) addRuns(child, own, lines, reading);
      return;
    }
    default:
      for (const child of element.children ?? []) addRuns(child, style, lines, reading);
  }
}

/** NFC, without the invisible leftovers of copying; each stretch of white space is one space. */
function clean(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u200B\u2060\uFEFF\u00AD]|[^\P{Cc}\s]/gu, "")
    .replace(/\s+/gu, " ");
}

interface OpenRun {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Put together at the end: a paragraph may have a hundred thousand of them. */
  readonly parts: string[];
}

/** Runs of one style as one; blanks at both ends go. */
function joinedRuns(runs: readonly WordRun[]): WordRun[] {
  const open: OpenRun[] = [];
  let endsBlank = false;
  for (const { text, bold, italic } of runs) {
    if (text === "") continue;
    const last = open.at(-1);
    if (last && (text.trim() === "" || (last.bold === bold && last.italic === italic))) {
      last.parts.push(endsBlank && text.startsWith(" ") ? text.slice(1) : text);
    } else {
      open.push({ bold, italic, parts: [text] });
    }
    endsBlank = text.endsWith(" ");
  }
  const joined = open.map(({ bold, italic, parts }) => ({ text: parts.join(""), bold, italic }));
  const first = joined[0];
  if (first) joined[0] = { ...first, text: first.text.trimStart() };
  const last = joined.at(-1);
  if (last) joined[joined.length - 1] = { ...last, text: last.text.trimEnd() };
  return joined.filter(({ text }) => text !== "");
}

function alignmentOf(alignment: string | null | undefined): WordLine["align"] {
  if (alignment === "center") return "center";
  return alignment === "right" || alignment === "end" ? "right" : "left";
}
