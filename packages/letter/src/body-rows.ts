import { capitals, cleanField } from "./clean-text.ts";
import { plain, punctuate } from "./body-punctuation.ts";
import { letterFrame, mm, textWidth } from "./geometry.ts";
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

const x = letterFrame.left;
const width = textWidth(letterFrame);
const centre = x + width / 2;
const shape = { x, width, size: bodySize, leading: bodyLeading };

export interface Body {
  readonly rows: readonly Row[];
  readonly text: readonly string[];
}

/** The content of the document (box 6). */
export function bodyRows(blocks: readonly BodyBlock[], faces: Typefaces): Body {
  const rows: Row[] = [];
  const text: string[] = [];
  let afterTable = false;
  for (const [index, block] of punctuate(blocks).entries()) {
    const part = blockRows(block, faces, `body[${Math.min(index, blocks.length - 1)}]`);
    const space = afterTable ? 10 : 0;
    rows.push(...part.rows.map((row, line) => (line === 0 ? { ...row, before: Math.max(row.before, space) } : row)));
    afterTable = block.kind === "table";
    text.push(...part.text);
  }
  return { rows, text };
}

function blockRows(block: BodyBlock, faces: Typefaces, where: string): Body {
  switch (block.kind) {
    case "paragraph":
      return prose(block.runs, faces, where);
    case "basis":
      return prose(block.runs, faces, where, true);
    case "point":
      return prose(labelled(block.label, block.runs), faces, where);
    case "item":
      return prose(labelled(block.level === 2 ? "+" : "-", block.runs), faces, where);
    case "clause": {
      if (block.title === undefined) return prose(labelled(block.label, block.runs), faces, where);
      const heading = prose([{ text: `${block.label} ${block.title}`, bold: true }], faces, where, false, true);
      return plain(block.runs) === "" ? heading : joined(heading, prose(block.runs, faces, where));
    }
    case "heading":
      return headingRows(block, faces, where);
    case "table":
      return {
        rows: tableRows(block, faces, { x, width, before: paragraphSpace }, where),
        text: [block.header, ...block.rows].map((cells) => cells.map(cleanField).join("\t")),
      };
  }
}

function headingRows(block: Extract<BodyBlock, { kind: "heading" }>, faces: Typefaces, where: string): Body {
  const label = cleanField(block.label ?? "");
  const title = block.level === "article" ? cleanField(block.title) : capitals(block.title);
  if (block.level === "article" && block.runs && title === "") {
    return prose([{ text: `${label} `, bold: true }, ...block.runs], faces, where);
  }
  const ownLine = block.level === "part" || block.level === "chapter" || /^(?:tiểu )?mục /iu.test(label);
  if (!ownLine) {
    const text = label === "" ? title : `${label} ${title}`;
    return prose([{ text, bold: true }], faces, where, false, true);
  }
  const lines = [label, title].filter((line) => line !== "");
  const rows = lines.map((line, index) =>
    centredRow(breakEvenly(wordsOf([{ text: line, face: faces.bold }], where), (width * 0.9) / bodySize), centre, {
      size: bodySize,
      leading: bodyLeading,
      before: index === 0 ? 12 : 0,
      keepWithNext: true,
    }),
  );
  return { rows, text: lines };
}

function prose(runs: readonly Run[], faces: Typefaces, where: string, italic = false, keepWithNext = false): Body {
  const words = wordsOf(facesOfRuns(runs, faces, italic), where);
  const rows = paragraphRows(words, { ...shape, indent, before: paragraphSpace, justify: true, keepWithNext });
  return { rows, text: [plain(runs)] };
}

function labelled(label: string, runs: readonly Run[]): Run[] {
  return [{ text: `${cleanField(label)} ` }, ...runs];
}

function joined(first: Body, second: Body): Body {
  return { rows: [...first.rows, ...second.rows], text: [...first.text, ...second.text] };
}
