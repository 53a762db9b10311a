import type { Node } from "prosemirror-model";
import { Plugin, type Transaction } from "prosemirror-state";
import { labelKind } from "./body-schema.ts";
import { firstLabel, nextLabel, type LabelKind } from "./label.ts";

/** A block of a higher rank begins the sequences of all lower ranks anew; articles run through the whole document. */
const RANK: Record<LabelKind, number> = {
  part: 0,
  chapter: 1,
  section: 2,
  subsection: 3,
  article: 4,
  clause: 5,
  point: 6,
};
const RUNS_ON: ReadonlySet<LabelKind> = new Set(["article"]);

/** A labelled block that should bear another label than it does. */
export interface Correction {
  readonly at: number;
  readonly label: string;
}

/**
 * Counts the labels of a document: each follows the one before it of its kind, unless a person fixed it. Sections
 * (`I.`, `Mục 1`) keep the form their sequence began with. With `trustOwn` the count goes on from what stands there,
 * so that the result names just the labels that do not follow.
 */
export function countLabels(doc: Node, trustOwn = false): Correction[] {
  const last = new Map<LabelKind, string>();
  const corrections: Correction[] = [];
  doc.forEach((block, offset) => {
    const kind = labelKind(block);
    if (kind === undefined) return;
    const before = last.get(kind);
    const own = String(block.attrs["label"]);
    if (own === "" && block.attrs["fixed"] === true) return;
    const expected = before === undefined ? startOf(kind, own) : nextLabel(before);
    const label = block.attrs["fixed"] === true ? own : expected;
    if (label !== own) corrections.push({ at: offset, label });
    last.set(kind, trustOwn ? own : label);
    for (const other of [...last.keys()]) {
      if (RANK[other] > RANK[kind] && !RUNS_ON.has(other)) last.delete(other);
    }
  });
  return corrections;
}

/** A sequence that has lost its first block begins at one again, in the form it has: `III.` gives `I.`. */
function startOf(kind: LabelKind, own: string): string {
  if (own === "") return firstLabel(kind);
  return own.replace(/(?:\d+|[IVXL]+|(?<!\p{L})\p{L})(?=[.)]?$)/u, (count) =>
    /\d/u.test(count) ? "1" : /^[IVXL]+$/u.test(count) ? "I" : count === count.toLowerCase() ? "a" : "A",
  );
}

/** Keeps the labels counted after every change. */
export function relabelling(): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, state): Transaction | undefined {
      if (!transactions.some((one) => one.docChanged)) return undefined;
      const corrections = countLabels(state.doc);
      if (corrections.length === 0) return undefined;
      const change = state.tr;
      for (const { at, label } of corrections) change.setNodeAttribute(at, "label", label);
      return change.setMeta("addToHistory", false);
    },
  });
}
