import { capitals, cleanField } from "./clean-text.ts";
import { plain, punctuate } from "./body-punctuation.ts";
import { letterFrame, mm, type PageFrame, textWidth } from "./geometry.ts";
import type { LaidBlock } from "./laid-block.ts";
import type { BodyBlock, Run } from "./letter-input.ts";
import type { Row } from "./paginate.ts";
import { centredRow, paragraphRows } from "./paragraph-rows.ts";
import { tableRows } from "./table-rows.ts";
import type { Typefaces } from "./typeface.ts";
import { breakEvenly, facesOfRuns, wordsOf } from "./words.ts";

/** Body text: size 14, first line in by 1.27 cm, 6 pt between paragraphs, lines 18 pt apart (single is 16.1, 1.5 is 24.1). */
export const bodySize = 14;
export const bodyLeading = 18;
const paragraphSpace = 6;
const indent = mm(12.7);

export interface Body {
  readonly rows: readonly Row[];
  readonly text: readonly string[];
}

/** What a block is set with: the faces of the file, the area of the text, and where the block stands in the input. */
interface Setting {
  readonly faces: Typefaces;
  readonly x: number;
  readonly width: number;
  readonly where: string;
}

/** The content of the document (box 6), with the marks that end its lines. */
export function bodyRows(blocks: readonly LaidBlock[], faces: Typefaces, frame: PageFrame = letterFrame): Body {
  const rows: Row[] = [];
  const text: string[] = [];
  let afterTable = false;
  for (const block of punctuate(blocks)) {
    const setting = { faces, x: frame.left, width: textWidth(frame), where: block.where ?? "body" };
    const part = blockRows(block, setting);
    const space = afterTable ? 10 : 0;
    rows.push(...part.rows.map((row, line) => (line === 0 ? { ...row, before: Math.max(row.before, space) } : row)));
    afterTable = block.kind === "table";
    text.push(...part.text);
  }
  return { rows, text };
}

function blockRows(block: LaidBlock, setting: Setting): Body {
  switch (block.kind) {
    case "paragraph":
      return prose(block.runs, setting);
    case "basis":
      return prose(block.runs, setting, { italic: true });
    case "point":
      return prose(labelled(block.label, block.runs), setting);
    case "item":
      return prose(labelled(block.level === 2 ? "+" : "-", block.runs), setting);
    case "clause": {
      if (block.title === undefined || cleanField(block.title) === "") {
        return prose(labelled(block.label, block.runs), setting);
      }
      const title = [{ text: `${block.label} ${block.title}`, bold: true }];
      const heading = prose(title, setting, { keepWithNext: true });
      return plain(block.runs) === "" ? heading : joined(heading, prose(block.runs, setting));
    }
    case "heading":
      return headingRows(block, setting);
    case "centred":
      return centred([block.text], setting);
    case "table":
      return {
        rows: tableRows(block, setting.faces, { ...setting, before: paragraphSpace }, setting.where),
        text: [block.header, ...block.rows]
          .map((cells) => cells.map(cleanField))
          .filter((cells, index) => index > 0 || cells.some((cell) => cell !== ""))
          .map((cells) => cells.join("\t")),
      };
  }
}

/** Levels whose label and title stand on lines of their own, whatever the label. */
const ownLines = ["part", "chapter", "subsection"];

function headingRows(block: Extract<BodyBlock, { kind: "heading" }>, setting: Setting): Body {
  const label = cleanField(block.label ?? "");
  const title = block.level === "article" ? cleanField(block.title) : capitals(block.title);
  const runs = block.level === "article" ? (block.runs ?? []) : [];
  if (ownLines.includes(block.level) || /^(?:tiểu )?mục /iu.test(label)) return centred([label, title], setting);
  const text = label === "" || title === "" ? `${label}${title}` : `${label} ${title}`;
  if (plain(runs) === "") return prose([{ text, bold: true }], setting, { keepWithNext: true });
  if (title === "") return prose([{ text: `${text} `, bold: true }, ...runs], setting);
  return joined(prose([{ text, bold: true }], setting, { keepWithNext: true }), prose(runs, setting));
}

/** Bold lines in the middle of the page, kept with what follows. */
function centred(texts: readonly string[], { faces, x, width, where }: Setting): Body {
  const lines = texts.filter((line) => line !== "");
  const rows = lines.map((line, index) =>
    centredRow(
      breakEvenly(wordsOf([{ text: line, face: faces.bold }], where), (width * 0.9) / bodySize),
      x + width / 2,
      { size: bodySize, leading: bodyLeading, before: index === 0 ? 12 : 0, keepWithNext: true },
    ),
  );
  return { rows, text: lines };
}

function prose(
  runs: readonly Run[],
  { faces, x, width, where }: Setting,
  style: { readonly italic?: boolean; readonly keepWithNext?: boolean } = {},
): Body {
  const words = wordsOf(facesOfRuns(runs, faces, style.italic), where);
  const shape = { x, width, size: bodySize, leading: bodyLeading, indent, before: paragraphSpace, justify: true };
  return { rows: paragraphRows(words, { ...shape, keepWithNext: style.keepWithNext }), text: [plain(runs)] };
}

function labelled(label: string, runs: readonly Run[]): Run[] {
  return [{ text: `${cleanField(label)} ` }, ...runs];
}

function joined(first: Body, second: Body): Body {
  return { rows: [...first.rows, ...second.rows], text: [...first.text, ...second.text] };
}
