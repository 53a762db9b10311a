import { punctuate } from "@vanthu/letter/body-punctuation.ts";
import { capitals, cleanField } from "@vanthu/letter/clean-text.ts";
import type { LaidBlock } from "@vanthu/letter/laid-block.ts";
import type { BodyBlock, Run } from "@vanthu/letter/letter-input.ts";
import type { Paragraph } from "docx";
import { bodyRuns, centred, gap, prose, text, twips, TWIPS } from "./docx-line.ts";
import { bodyTable, type Blocks } from "./docx-table.ts";

/**
 * The text of a document (box 6) in the sizes, styles and indents of Annex I, part I, II.6. Labels are written out, so
 * that nothing counts them anew when lines are moved.
 * @param width of the text, in twentieths of a point
 */
export function bodyBlocks(blocks: readonly LaidBlock[], width: number): Blocks {
  return punctuate(blocks).flatMap((block): Blocks => {
    if (block.kind === "table") return [bodyTable(block, width), gap(6)];
    if (block.kind !== "centred") return lines(block);
    const spacing = { before: 6 * TWIPS, after: 6 * TWIPS };
    return [centred(block.text, { size: 14, bold: true }, { spacing, keepNext: true })];
  });
}

function lines(block: Exclude<BodyBlock, { kind: "table" }>): Blocks {
  switch (block.kind) {
    case "paragraph":
      return [prose(bodyRuns(block.runs))];
    case "basis":
      return [prose(bodyRuns(block.runs, { italics: true }))];
    case "heading":
      return heading(block);
    case "clause": {
      if (block.title === undefined) return [labelled(block.label, block.runs)];
      const title = prose([text(`${block.label} ${block.title}`, { size: 14, bold: true })], { keepNext: true });
      return block.runs.some((run) => run.text.trim() !== "") ? [title, prose(bodyRuns(block.runs))] : [title];
    }
    case "point":
      return [labelled(block.label, block.runs)];
    case "item":
      return [labelled(block.level === 2 ? "+" : "-", block.runs)];
  }
}

function labelled(label: string, runs: readonly Run[]): Paragraph {
  return prose([text(`${cleanField(label)} `, { size: 14 }), ...bodyRuns(runs)]);
}

function heading(block: Extract<BodyBlock, { kind: "heading" }>): Blocks {
  const label = cleanField(block.label ?? "");
  if (block.level === "article") {
    const title = cleanField(block.title);
    const bold = text([label, title].filter(Boolean).join(" ") + (block.runs ? " " : ""), { size: 14, bold: true });
    return [prose([bold, ...bodyRuns(block.runs ?? [])], block.runs ? {} : { keepNext: true })];
  }
  const title = capitals(block.title);
  const isApart = block.level === "part" || block.level === "chapter" || /^(?:tiểu )?mục /iu.test(label);
  if (!isApart) {
    const words = [label, title].filter(Boolean).join(" ");
    return [prose([text(words, { size: 14, bold: true })], { keepNext: true })];
  }
  return [label, title]
    .filter(Boolean)
    .map((words, at) =>
      centred(
        words,
        { size: 14, bold: true },
        { keepNext: true, spacing: { before: at === 0 ? 12 * TWIPS : 0 }, indent: { left: twips(8), right: twips(8) } },
      ),
    );
}
