import type { BodyBlock } from "@vanthu/office/outgoing/body.ts";
import type { Node } from "prosemirror-model";
import { bodySchema, labelKind, type HeadingLevel } from "./body-schema.ts";
import { nextLabel, type LabelKind } from "./label.ts";
import { countLabels } from "./relabel.ts";
import { tableBlock, tableNode } from "./table-document.ts";

type Run = Extract<BodyBlock, { kind: "paragraph" }>["runs"][number];

function inline(runs: readonly Run[]): Node[] {
  const { bold, italic } = bodySchema.marks;
  return runs
    .filter((run) => run.text !== "")
    .map((run) =>
      bodySchema.text(run.text, [...(run.bold ? [bold.create()] : []), ...(run.italic ? [italic.create()] : [])]),
    );
}

function plain(text: string): Node[] {
  return text === "" ? [] : [bodySchema.text(text)];
}

function node(block: BodyBlock): Node {
  const { paragraph, basis, article, clause, point, item, heading } = bodySchema.nodes;
  switch (block.kind) {
    case "paragraph":
      return paragraph.create(null, inline(block.runs));
    case "basis":
      return basis.create(null, inline(block.runs));
    case "clause":
      return block.title === undefined
        ? clause.create({ label: block.label }, inline(block.runs))
        : clause.create({ label: block.label, titled: true }, plain(block.title));
    case "point":
      return point.create({ label: block.label }, inline(block.runs));
    case "item":
      return item.create({ level: block.level ?? 1 }, inline(block.runs));
    case "heading": {
      const label = { label: block.label ?? "", fixed: !block.label };
      if (block.level !== "article") return heading.create({ level: block.level, ...label }, plain(block.title));
      const title = block.title === "" ? [] : [{ text: block.runs ? `${block.title} ` : block.title, bold: true }];
      return block.runs
        ? article.create(label, inline([...title, ...block.runs]))
        : article.create({ ...label, titled: true }, plain(block.title));
    }
    case "table":
      return tableNode(block);
  }
}

/** A block as lines of the editor: what follows the title of a khoản on a line of its own is one. */
function nodes(block: BodyBlock): Node[] {
  const first = node(block);
  const isTitled = block.kind === "clause" && block.title !== undefined;
  const more = isTitled ? inline(block.runs) : [];
  return more.length > 0 ? [first, bodySchema.nodes.paragraph.create(null, more)] : [first];
}

/** The body as the editor holds it. Labels that do not follow the one before are kept as a person's own. */
export function toDocument(body: readonly BodyBlock[]): Node {
  const blocks = body.flatMap(nodes);
  const doc = bodySchema.nodes.doc.create(null, blocks.length > 0 ? blocks : [bodySchema.nodes.paragraph.create()]);
  return keepOwnLabels(doc);
}

function keepOwnLabels(doc: Node): Node {
  const own = new Set(countLabels(doc, true).map(({ at }) => at));
  if (own.size === 0) return doc;
  const blocks: Node[] = [];
  doc.forEach((block, offset) => {
    blocks.push(own.has(offset) ? block.type.create({ ...block.attrs, fixed: true }, block.content) : block);
  });
  return bodySchema.nodes.doc.create(null, blocks);
}

function runs(block: Node): Run[] {
  const made: Run[] = [];
  block.forEach((text) => {
    const has = (name: string): boolean => text.marks.some((mark) => mark.type.name === name);
    made.push({
      text: text.text ?? "",
      ...(has("bold") ? { bold: true } : {}),
      ...(has("italic") ? { italic: true } : {}),
    });
  });
  return made;
}

function block(one: Node): BodyBlock {
  const label = String(one.attrs["label"] ?? "");
  switch (one.type.name) {
    case "basis":
      return { kind: "basis", runs: runs(one) };
    case "clause":
      return one.attrs["titled"] === true
        ? { kind: "clause", label, title: one.textContent, runs: [] }
        : { kind: "clause", label, runs: runs(one) };
    case "item":
      return one.attrs["level"] === 2 ? { kind: "item", level: 2, runs: runs(one) } : { kind: "item", runs: runs(one) };
    case "article": {
      const named = { kind: "heading", level: "article", ...(label === "" ? {} : { label }) } as const;
      return one.attrs["titled"] === true
        ? { ...named, title: one.textContent }
        : { ...named, title: "", runs: runs(one) };
    }
    case "point":
      return { kind: "point", label, runs: runs(one) };
    case "heading":
      return {
        kind: "heading",
        level: one.attrs["level"] as HeadingLevel,
        ...(label === "" ? {} : { label }),
        title: one.textContent,
      };
    case "table":
      return tableBlock(one);
    default:
      return { kind: "paragraph", runs: runs(one) };
  }
}

/** The body as the server takes it. */
export function toBody(doc: Node): BodyBlock[] {
  const blocks: BodyBlock[] = [];
  doc.forEach((one) => blocks.push(block(one)));
  return blocks;
}

/** The label a new block of this kind gets after another, before the whole is counted. */
export function labelAfter(before: Node, kind: LabelKind): string {
  return labelKind(before) === kind ? nextLabel(String(before.attrs["label"])) : "";
}
