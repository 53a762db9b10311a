import { cleanField, cleanText } from "./clean-text.ts";
import type { LaidBlock } from "./laid-block.ts";
import type { Run } from "./letter-input.ts";

/** The mark that ends the content in every form of Annex III. */
const endMark = "./.";

/**
 * The marks the layout owns: each basis ends in `;`, the last of its group in `.` (Annex I part I, II.6.a), and the
 * whole ends in `./.` (forms 1.1 to 1.10).
 */
export function punctuate(blocks: readonly LaidBlock[]): LaidBlock[] {
  // lines left empty at the end are no content: the mark follows the last that has words
  const end = blocks.findLastIndex((block) => block.kind !== "paragraph" || plain(block.runs) !== "");
  const marked = blocks.slice(0, end + 1).map((block, index): LaidBlock => {
    if (block.kind !== "basis") return block;
    return { ...block, runs: endWith(block.runs, blocks[index + 1]?.kind === "basis" ? ";" : ".") };
  });
  const last = marked.at(-1);
  if (!last) return marked;
  if (last.kind === "table" || last.kind === "centred" || last.runs === undefined || plain(last.runs) === "") {
    return [...marked, { kind: "paragraph", runs: [{ text: endMark }], where: last.where }];
  }
  return [...marked.slice(0, -1), { ...last, runs: endWith(last.runs, endMark) }];
}

/** Puts `mark` in place of the mark that ends the last run with words in it. */
function endWith(runs: readonly Run[], mark: string): Run[] {
  const index = runs.findLastIndex((run) => cleanField(run.text) !== "");
  const run = runs[index];
  if (!run) return [...runs];
  const text = cleanText(run.text).trimEnd();
  return [...runs.slice(0, index), { ...run, text: text.replace(/(?:\.?\/\.|[.;,])$/u, "") + mark }];
}

export function plain(runs: readonly Run[]): string {
  return cleanField(runs.map((run) => run.text).join(""));
}
