import type { TableBlock } from "@vanthu/letter/letter-input.ts";
import type { WordCell, WordTable } from "./word-content.ts";

/** What a table of a draft may hold. */
const MOST = { columns: 12, rows: 500, headerLetters: 200, cellLetters: 500 } as const;

export interface ImportedTable {
  readonly block: TableBlock;
  /** Cells were merged. */
  readonly parted: boolean;
  /** Something did not fit as it was. */
  readonly changed: boolean;
}

/** A table of a draft: the first row is its header, unless it is too full to be one. */
export function importTable({ rows }: WordTable): ImportedTable {
  const wide = rows.map((cells) => cells.flatMap(overColumns));
  const widest = wide.reduce((most, cells) => Math.max(most, cells.length), 1);
  const columns = Math.min(MOST.columns, widest);
  const texts = wide.map((cells) => Array.from({ length: columns }, (_, at) => textOf(cells[at])));
  const [first = []] = texts;
  const hasHeader = texts.length > 1 && first.every((text) => text.length <= MOST.headerLetters);
  const header = hasHeader ? first : first.map(() => "");
  const given = hasHeader ? texts.slice(1) : texts;
  const below = given.flatMap(roomy);
  const align = Array.from({ length: columns }, (_, at) => alignOf(wide.slice(hasHeader ? 1 : 0), at));
  return {
    block: {
      kind: "table",
      ...(align.some((one) => one !== "left") && { align }),
      header: header.length > 0 ? header : [""],
      rows: below.slice(0, MOST.rows),
    },
    parted: rows.some((cells) => cells.some((cell) => cell.columns > 1 || cell.rows > 1)),
    changed: widest > MOST.columns || below.length > MOST.rows || below.length > given.length,
  };
}

/**
 * A cell over several columns, as that many cells with the text in the first. A file may claim millions of columns: beyond
 * what a table holds it makes no difference how many.
 */
function overColumns(cell: WordCell): (WordCell | undefined)[] {
  const columns = Number.isFinite(cell.columns) ? Math.min(cell.columns, MOST.columns + 1) : 1;
  return [cell, ...Array.from({ length: Math.max(0, columns - 1) }, () => undefined)];
}

function textOf(cell: WordCell | undefined): string {
  return (cell?.lines ?? [])
    .map(({ text }) => text)
    .filter((text) => text !== "")
    .join(" ");
}

/** A row whose text is too long for a cell goes on in the rows below it: nothing is lost. */
function roomy(row: readonly string[]): string[][] {
  const parts = row.map(partsOf);
  const height = Math.max(1, ...parts.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) => parts.map((part) => part[at] ?? ""));
}

function partsOf(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > MOST.cellLetters) {
    const blank = rest.lastIndexOf(" ", MOST.cellLetters);
    const at = blank > 0 ? blank : MOST.cellLetters;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return [...parts, rest];
}

type Align = "left" | "center" | "right";

/** How most cells of a column stand. */
function alignOf(rows: readonly (readonly (WordCell | undefined)[])[], column: number): Align {
  const counts = { left: 0, center: 0, right: 0 };
  for (const cells of rows) {
    const line = cells[column]?.lines.find(({ text }) => text !== "");
    if (line) counts[line.align] += 1;
  }
  const names = ["left", "center", "right"] as const;
  return names.reduce((best, name) => (counts[name] > counts[best] ? name : best), "left");
}
