import {
  chainCommands,
  createParagraphNear,
  deleteSelection,
  joinBackward,
  selectNodeBackward,
} from "prosemirror-commands";
import type { Node } from "prosemirror-model";
import { TextSelection, type Command, type EditorState } from "prosemirror-state";
import { labelAfter } from "./body-document.ts";
import { bodySchema, labelKind, type HeadingLevel } from "./body-schema.ts";
import { firstLabel, type LabelKind } from "./label.ts";
import { countLabels } from "./relabel.ts";

/** What a line can be: running text, legal basis, or a labelled block. */
export type BlockKind = "paragraph" | "basis" | "item" | "subitem" | LabelKind;

/** The kind of the block the caret stands in; a table is none. */
export function kindAt(state: EditorState): BlockKind | undefined {
  const block = state.selection.$from.parent;
  if (block.type === bodySchema.nodes.basis) return "basis";
  if (block.type === bodySchema.nodes.item) return block.attrs["level"] === 2 ? "subitem" : "item";
  return labelKind(block) ?? (block.type === bodySchema.nodes.paragraph ? "paragraph" : undefined);
}

/** The label of the block the caret stands in; undefined where there is none. */
export function labelAt(state: EditorState): string | undefined {
  const block = state.selection.$from.parent;
  return labelKind(block) === undefined ? undefined : String(block.attrs["label"]);
}

function isHeading(kind: BlockKind): kind is HeadingLevel {
  return kind === "part" || kind === "chapter" || kind === "section" || kind === "subsection";
}

function typeOf(kind: BlockKind): { type: Node["type"]; attrs: Record<string, unknown> | null } {
  const { nodes } = bodySchema;
  if (kind === "item" || kind === "subitem") return { type: nodes.item, attrs: { level: kind === "item" ? 1 : 2 } };
  if (kind === "article") return { type: nodes.article, attrs: { label: firstLabel(kind) } };
  if (isHeading(kind)) return { type: nodes.heading, attrs: { level: kind, label: firstLabel(kind) } };
  if (kind === "clause" || kind === "point") return { type: nodes[kind], attrs: { label: firstLabel(kind) } };
  return { type: nodes[kind], attrs: null };
}

/** Makes the lines of the selection this kind; pressed again it makes them running text. */
export function makeKind(kind: BlockKind): Command {
  return (state, dispatch) => {
    const wanted = kindAt(state) === kind ? "paragraph" : kind;
    const { type, attrs: usual } = typeOf(wanted);
    const change = state.tr;
    const { from, to } = state.selection;
    const attrs = wanted === "article" ? { ...usual, titled: titledBefore(state.doc, from) } : usual;
    state.doc.nodesBetween(from, to, (block, at) => {
      if (block.type === bodySchema.nodes.table) return false;
      if (!block.isTextblock) return true;
      // a heading holds plain words: marks would not fit into it
      if (type === bodySchema.nodes.heading) change.removeMark(at + 1, at + 1 + block.content.size);
      change.setNodeMarkup(at, type, attrs);
      return false;
    });
    if (!change.docChanged) return false;
    dispatch?.(change.scrollIntoView());
    return true;
  };
}

/**
 * Gives the block a label of the person's own; those after it count on from there. Without one a heading stands
 * unlabelled, and a khoản or điểm counts by itself again.
 */
export function setLabel(label: string): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const kind = labelKind($from.parent);
    if (kind === undefined) return false;
    const attrs = {
      ...$from.parent.attrs,
      label: label === "" && !isHeading(kind) ? firstLabel(kind) : label,
      fixed: label !== "" || isHeading(kind),
    };
    dispatch?.(state.tr.setNodeMarkup($from.before(), null, attrs));
    return true;
  };
}

/** In an empty labelled line Enter steps out: + → - → running text; điểm → khoản → running text. */
const stepOut: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const block = $from.parent;
  if (!empty || block.content.size > 0 || block.type === bodySchema.nodes.paragraph || $from.depth !== 1) return false;
  const { type, attrs } = typeOf(kindOutside(state.doc, $from.before(), block));
  dispatch?.(state.tr.setNodeMarkup($from.before(), type, attrs).scrollIntoView());
  return true;
};

function kindOutside(doc: Node, at: number, block: Node): BlockKind {
  if (block.type === bodySchema.nodes.item && block.attrs["level"] === 2) return "item";
  return block.type === bodySchema.nodes.point && clauseBefore(doc, at) ? "clause" : "paragraph";
}

function clauseBefore(doc: Node, before: number): boolean {
  let found = false;
  doc.forEach((block, offset) => {
    if (offset < before && block.type === bodySchema.nodes.clause) found = true;
  });
  return found;
}

/** Enter splits the line; the new one is of the same kind with the next label, after a heading it is running text. */
const splitLine: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  if ($from.depth !== 1 || !$from.sameParent($to) || !$from.parent.isTextblock) return false;
  const block = $from.parent;
  const kind = labelKind(block);
  const titles = block.type === bodySchema.nodes.heading || block.attrs["titled"] === true;
  const type = titles ? bodySchema.nodes.paragraph : block.type;
  const attrs = titles ? null : kind === undefined ? block.attrs : { label: labelAfter(block, kind), fixed: false };
  if (dispatch) {
    const change = state.tr.deleteSelection();
    // at the very start an empty line of the same kind comes before, and the caret stays with the words
    change.split(change.selection.from, 1, [{ type, attrs }]);
    dispatch(change.scrollIntoView());
  }
  return true;
};

export const enter: Command = chainCommands(stepOut, createParagraphNear, splitLine);

/** At the start of a labelled line Backspace takes the label first, then joins with the line before. */
const dropLabel: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth !== 1) return false;
  if ($from.parent.type === bodySchema.nodes.paragraph) return false;
  dispatch?.(state.tr.setNodeMarkup($from.before(), bodySchema.nodes.paragraph).scrollIntoView());
  return true;
};

export const backspace: Command = chainCommands(deleteSelection, dropLabel, joinBackward, selectNodeBackward);

/** A line typed as `1. `, `a) ` or `Điều 3. ` becomes that block; a label that does not follow is the person's own. */
export function takeTypedLabel(read: { kind: LabelKind; label: string }, from: number, to: number): Command {
  return (state, dispatch) => {
    const { type, attrs } = typeOf(read.kind);
    const change = state.tr.delete(from, to);
    const at = change.doc.resolve(from).before();
    const titled = read.kind === "article" ? { titled: titledBefore(change.doc, at) } : {};
    change.setNodeMarkup(at, type, { ...attrs, ...titled, label: read.label });
    if (countLabels(change.doc).some((wrong) => wrong.at === at)) change.setNodeAttribute(at, "fixed", true);
    change.setSelection(TextSelection.create(change.doc, at + 1));
    dispatch?.(change);
    return true;
  };
}

/** An article follows the one before it: the articles of a regulation have titles, those of a decision none. */
function titledBefore(doc: Node, before: number): boolean {
  let titled = true;
  doc.forEach((block, offset) => {
    if (offset < before && block.type === bodySchema.nodes.article) titled = block.attrs["titled"] === true;
  });
  return titled;
}

/** Whether the line of the caret is the title of its article or khoản; undefined where there can be none. */
export function titledAt(state: EditorState): boolean | undefined {
  const block = state.selection.$from.parent;
  return "titled" in block.attrs ? block.attrs["titled"] === true : undefined;
}

/** Makes the line of the caret the title of its article or khoản, or running text again. */
export const toggleTitled: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const titled = titledAt(state);
  if (titled === undefined) return false;
  const at = $from.before();
  const change = state.tr.setNodeAttribute(at, "titled", !titled);
  // a title is bold as a whole
  if (!titled) change.removeMark(at + 1, at + 1 + $from.parent.content.size);
  dispatch?.(change);
  return true;
};

/** A line typed as `- ` or `+ ` becomes an item of a list. */
export function takeTypedDash(level: 1 | 2, from: number, to: number): Command {
  return (state, dispatch) => {
    const change = state.tr.delete(from, to);
    const at = change.doc.resolve(from).before();
    change.setNodeMarkup(at, bodySchema.nodes.item, { level });
    change.setSelection(TextSelection.create(change.doc, at + 1));
    dispatch?.(change);
    return true;
  };
}
