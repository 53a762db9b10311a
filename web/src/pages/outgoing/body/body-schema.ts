import { Schema, type DOMOutputSpec, type Node, type NodeSpec } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";
import type { LabelKind } from "./label.ts";

export type HeadingLevel = "part" | "chapter" | "section" | "article";

/** The label stands in the margin by the style sheet: no caret can enter it, and copying takes only the words. */
function labelled(kind: string, tag: string): (node: Node) => DOMOutputSpec {
  return (node) => [
    tag,
    {
      class: `body-${kind}`,
      "data-kind": kind,
      "data-label": String(node.attrs["label"]),
      ...(node.attrs["level"] === undefined ? {} : { "data-level": String(node.attrs["level"]) }),
    },
    0,
  ];
}

function labelOf(dom: HTMLElement): { label: string; fixed: boolean } {
  return { label: dom.dataset["label"] ?? "", fixed: true };
}

/** `fixed`: this label was chosen by a person and is not counted on from the one before. */
const LABEL = { label: { default: "", validate: "string" }, fixed: { default: false, validate: "boolean" } };

function labelledBlock(kind: "clause" | "point"): NodeSpec {
  return {
    group: "block",
    content: "text*",
    attrs: LABEL,
    defining: true,
    parseDOM: [{ tag: `p[data-kind=${kind}]`, getAttrs: labelOf }],
    toDOM: labelled(kind, "p"),
  };
}

const cells = tableNodes({ tableGroup: "block", cellContent: "text*", cellAttributes: {} });

/** A draft's body as it is written: the blocks of `BodyBlock`, with bold and italic inside running text. */
export const bodySchema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: {
      group: "block",
      content: "text*",
      parseDOM: [{ tag: "p" }],
      toDOM: () => ["p", { class: "body-paragraph" }, 0],
    },
    basis: {
      group: "block",
      content: "text*",
      defining: true,
      parseDOM: [{ tag: "p[data-kind=basis]", priority: 60 }],
      toDOM: () => ["p", { class: "body-basis", "data-kind": "basis" }, 0],
    },
    clause: { ...labelledBlock("clause"), parseDOM: [{ tag: "p[data-kind=clause]", priority: 60, getAttrs: labelOf }] },
    point: { ...labelledBlock("point"), parseDOM: [{ tag: "p[data-kind=point]", priority: 60, getAttrs: labelOf }] },
    heading: {
      group: "block",
      content: "text*",
      marks: "",
      attrs: { level: { default: "section", validate: "string" }, ...LABEL },
      defining: true,
      parseDOM: [
        {
          tag: "p[data-kind=heading]",
          priority: 60,
          getAttrs: (dom) => ({ level: dom.dataset["level"] ?? "section", ...labelOf(dom) }),
        },
      ],
      toDOM: labelled("heading", "p"),
    },
    table: cells.table,
    table_row: cells.table_row,
    table_header: { ...cells.table_header, marks: "" },
    table_cell: { ...cells.table_cell, marks: "" },
    text: {},
  },
  marks: {
    bold: {
      parseDOM: [{ tag: "b" }, { tag: "strong" }, { tag: "span[data-bold]", consuming: false }],
      toDOM: () => ["strong", 0],
    },
    italic: {
      parseDOM: [{ tag: "i" }, { tag: "em" }, { tag: "span[data-italic]", consuming: false }],
      toDOM: () => ["em", 0],
    },
  },
});

/** The kind of label a block bears, if it bears one. */
export function labelKind(node: Node): LabelKind | undefined {
  switch (node.type.name) {
    case "clause":
      return "clause";
    case "point":
      return "point";
    case "heading":
      return node.attrs["level"] as HeadingLevel;
    default:
      return undefined;
  }
}
