import type { BodyBlock } from "@vanthu/office/outgoing/body.ts";
import type { Node } from "prosemirror-model";
import { bodySchema, labelKind, type HeadingLevel } from "./body-schema.ts";
import { nextLabel, type LabelKind } from "./label.ts";
import { countLabels } from "./relabel.ts";

type Run = Extract<BodyBlock, { kind: "paragraph" }>["runs"][number];
type Table = Extract<BodyBlock, { kind: "table" }>;

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

function table(block: Table): Node {
  const { table: whole, table_row: row, table_header: head, table_cell: cell } = bodySchema.nodes;
  const columns = block.header.length;
  const padded = (cells: readonly string[]): string[] =>
    Array.from({ length: columns }, (_, index) => cells[index] ?? "");
  return whole.create(null, [
    row.create(
      null,
      block.header.map((text) => head.create(null, plain(text))),
    ),
    ...block.rows.map((cells) =>
      row.create(
        null,
        padded(cells).map((text) => cell.create(null, plain(text))),
      ),
    ),
  ]);
}

function node(block: BodyBlock): Node {
  const { paragraph, basis, clause, point, heading } = bodySchema.nodes;
  switch (block.kind) {
    case "paragraph":
      return paragraph.create(null, inline(block.runs));
    case "basis":
      return basis.create(null, inline(block.runs));
    case "clause":
      return clause.create({ label: block.label }, inline(block.runs));
    case "point":
      return point.create({ label: block.label }, inline(block.runs));
    case "item":
      return paragraph.create(null, inline([{ text: "- " }, ...block.runs]));
    case "heading":
      return heading.create({ level: block.level, label: block.label ?? "", fixed: !block.label }, plain(block.title));
    case "table":
      return table(block);
  }
}

/** The body as the editor holds it. Labels that do not follow the one before are kept as a person's own. */
export function toDocument(body: readonly BodyBlock[]): Node {
  const blocks = body.map(node);
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

function rows(block: Node): string[][] {
  const made: string[][] = [];
  block.forEach((row) => {
    const cells: string[] = [];
    row.forEach((cell) => cells.push(cell.textContent));
    made.push(cells);
  });
  return made;
}

function block(one: Node): BodyBlock {
  const label = String(one.attrs["label"] ?? "");
  switch (one.type.name) {
    case "basis":
      return { kind: "basis", runs: runs(one) };
    case "clause":
      return { kind: "clause", label, runs: runs(one) };
    case "point":
      return { kind: "point", label, runs: runs(one) };
    case "heading":
      return {
        kind: "heading",
        level: one.attrs["level"] as HeadingLevel,
        ...(label === "" ? {} : { label }),
        title: one.textContent,
      };
    case "table": {
      const [header = [""], ...rest] = rows(one);
      return { kind: "table", header, rows: rest };
    }
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
