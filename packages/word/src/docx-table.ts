import type { TableBlock } from "@vanthu/letter/letter-input.ts";
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type ISectionOptions,
} from "docx";
import { text, twips } from "./docx-line.ts";

/** What stands in a page or a cell. */
export type Blocks = readonly ISectionOptions["children"][number][];

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: "auto" };
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER };

/** A table of the text, as wide as the text: header bold and repeated on each page, size 13. */
export function bodyTable(block: TableBlock, width: number): Table {
  const shares = block.widths ?? sharesOf(block);
  const sum = shares.reduce((total, share) => total + share, 0);
  const columns = shares.map((share) => Math.floor((share / sum) * width));
  const hasHeader = block.header.some((cell) => cell.trim() !== "");
  const row = (cells: readonly string[], isHeader: boolean) =>
    new TableRow({
      tableHeader: isHeader,
      cantSplit: isHeader,
      children: columns.map(
        (size, at) =>
          new TableCell({
            width: { size, type: WidthType.DXA },
            margins: { left: twips(1.5), right: twips(1.5), top: twips(0.7), bottom: twips(0.7) },
            children: [
              new Paragraph({
                alignment: isHeader ? AlignmentType.CENTER : ALIGN[block.align?.[at] ?? "left"],
                children: [text(cells[at] ?? "", { size: 13, bold: isHeader })],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    rows: [...(hasHeader ? [row(block.header, true)] : []), ...block.rows.map((cells) => row(cells, false))],
  });
}

/** Cells side by side without lines: how the page head and the closing stand. Widths are shares of the text width. */
export function sideBySide(
  cells: readonly { readonly share: number; readonly blocks: Blocks }[],
  width: number,
): Table {
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: cells.map(({ share }) => Math.floor(share * width)),
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          ({ share, blocks }) =>
            new TableCell({
              width: { size: Math.floor(share * width), type: WidthType.DXA },
              borders: NO_BORDERS,
              margins: { left: 0, right: 0 },
              children: blocks.flatMap((block) =>
                block instanceof Paragraph || block instanceof Table ? [block] : [],
              ),
            }),
        ),
      }),
    ],
  });
}

/** Columns as wide as their longest cell asks, within reason. */
function sharesOf({ header, rows }: TableBlock): number[] {
  return header.map((cell, at) => {
    const longest = Math.max(cell.length, ...rows.map((cells) => (cells[at] ?? "").length));
    return Math.min(40, Math.max(5, longest));
  });
}
