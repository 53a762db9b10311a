import { Schema, type DOMOutputSpec, type Node, type NodeSpec } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";
import type { LabelKind } from "./label.ts";

/** Headings that stand by themselves; an article is running text with a label. */
export type HeadingLevel = "part" | "chapter" | "section" | "subsection";

/** The label stands in the margin by the style sheet: no caret can enter it, and copying takes only the words. */
function labelled(kind: string, tag: string): (node: Node) => DOMOutputSpec {
  return (node) => [
    tag,
    {
      class: `body-${kind}`,
      "data-kind": kind,
      "data-label": String(node.attrs["label"]),
      ...(node.attrs["titled"] === true ? { "data-titled": "" } : {}),
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

/** `titled`: the line is the title of its block, in bold; what belongs to it follows in lines of its own. */
const TITLED = { titled: { default: false, validate: "boolean" } };

function labelledBlock(kind: "article" | "clause" | "point"): NodeSpec {
  return {
    group: "block",
    content: "text*",
    attrs: kind === "point" ? LABEL : { ...LABEL, ...TITLED },
    defining: true,
    parseDOM: [
      {
        tag: `p[data-kind=${kind}]`,
        priority: 60,
        getAttrs: (dom) => ({ ...labelOf(dom), ...(kind !== "point" && { titled: "titled" in dom.dataset }) }),
      },
    ],
    toDOM: labelled(kind, "p"),
  };
}

export type ColumnAlign = "left" | "center" | "right";

function alignIn(cell: HTMLElement): ColumnAlign {
  const said = cell.dataset["align"];
  return said === "center" || said === "right" ? said : "left";
}

/** `share`: how wide the column is beside the others, said by the cells of the first row; 0 follows the content. */
const cells = tableNodes({
  tableGroup: "block",
  cellContent: "text*",
  cellAttributes: {
    align: {
      default: "left",
      getFromDOM: alignIn,
      setDOMAttr: (align, attrs) => {
        attrs["data-align"] = align;
      },
    },
    share: {
      default: 0,
      getFromDOM: (cell) => Number(cell.dataset["share"] ?? 0),
      setDOMAttr: (share, attrs) => {
        if (share !== 0) attrs["data-share"] = share;
      },
    },
  },
});

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
    article: labelledBlock("article"),
    clause: labelledBlock("clause"),
    point: labelledBlock("point"),
    item: {
      group: "block",
      content: "text*",
      attrs: { level: { default: 1, validate: "number" } },
      defining: true,
      parseDOM: [
        {
          tag: "p[data-kind=item]",
          priority: 60,
          getAttrs: (dom) => ({ level: dom.dataset["level"] === "2" ? 2 : 1 }),
        },
      ],
      toDOM: (node) => [
        "p",
        {
          class: "body-item",
          "data-kind": "item",
          "data-level": String(node.attrs["level"]),
          "data-label": node.attrs["level"] === 2 ? "+" : "-",
        },
        0,
      ],
    },
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
    case "article":
      return "article";
    case "heading":
      return node.attrs["level"] as HeadingLevel;
    default:
      return undefined;
  }
}
