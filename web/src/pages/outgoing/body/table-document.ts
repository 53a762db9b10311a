import type { BodyBlock } from "@vanthu/office/outgoing/body.ts";
import type { Node } from "prosemirror-model";
import { bodySchema, type ColumnAlign } from "./body-schema.ts";

type Table = Extract<BodyBlock, { kind: "table" }>;

function plain(text: string): Node[] {
  return text === "" ? [] : [bodySchema.text(text)];
}

/** A table as the editor holds it: one whose header says nothing has no row of headings. */
export function tableNode(block: Table): Node {
  const { table, table_row: row, table_header: head, table_cell: cell } = bodySchema.nodes;
  const columns = block.header.length;
  const isHeaded = block.rows.length === 0 || block.header.some((text) => text !== "");
  const line = (cells: readonly string[], type: typeof head, isFirst: boolean): Node =>
    row.create(
      null,
      Array.from({ length: columns }, (_, at) => {
        const share = isFirst ? (block.widths?.[at] ?? 0) : 0;
        return type.create({ align: block.align?.[at] ?? "left", share }, plain(cells[at] ?? ""));
      }),
    );
  return table.create(null, [
    ...(isHeaded ? [line(block.header, head, true)] : []),
    ...block.rows.map((cells, at) => line(cells, cell, !isHeaded && at === 0)),
  ]);
}

/** A table as the server takes it. */
export function tableBlock(table: Node): Table {
  const rows: Node[] = [];
  table.forEach((row) => rows.push(row));
  const [first] = rows;
  const isHeaded = first?.firstChild?.type === bodySchema.nodes.table_header;
  const columns = Math.max(1, ...rows.map(({ childCount }) => childCount));
  const texts = rows.map((row) =>
    Array.from({ length: columns }, (_, at) => (at < row.childCount ? row.child(at).textContent : "")),
  );
  const align = Array.from({ length: columns }, (_, at) =>
    alignOf(rows.slice(isHeaded && rows.length > 1 ? 1 : 0), at),
  );
  const widths = widthsOf(first);
  return {
    kind: "table",
    ...(widths && { widths }),
    ...(align.some((one) => one !== "left") && { align }),
    header: isHeaded ? (texts[0] ?? [""]) : Array.from({ length: columns }, () => ""),
    rows: isHeaded ? texts.slice(1) : texts,
  };
}

function alignOf(rows: readonly Node[], column: number): ColumnAlign {
  const row = rows[0];
  return row && column < row.childCount ? (row.child(column).attrs["align"] as ColumnAlign) : "left";
}

/** Shares of the columns, where any was set; a column without one is as wide as they are on average. */
function widthsOf(row: Node | undefined): number[] | undefined {
  const shares: number[] = [];
  row?.forEach((cell) => shares.push(Number(cell.attrs["share"])));
  const given = shares.filter((share) => share > 0);
  if (given.length === 0) return undefined;
  const average = given.reduce((sum, share) => sum + share, 0) / given.length;
  return shares.map((share) => (share > 0 ? share : Math.max(1, Math.round(average))));
}
