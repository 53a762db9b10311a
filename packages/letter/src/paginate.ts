import type { Pen } from "./pen.ts";

/** The smallest thing that is never cut: a line, a table row, the signature block. Lengths in points. */
export interface Row {
  readonly height: number;
  /** Space above it, dropped at the top of a page. */
  readonly before: number;
  /** Stays on the page of the row after it. */
  readonly keepWithNext: boolean;
  /** Drawn above it again when it opens a page. */
  readonly repeat?: Row | undefined;
  draw(pen: Pen, top: number): void;
  /** Called when the page ends right below this row. */
  cut?(pen: Pen, bottom: number): void;
}

export interface PlacedRow {
  readonly row: Row;
  /** 0-based. */
  readonly page: number;
  /** How far its top lies below the top of the text area. */
  readonly offset: number;
}

/**
 * Puts rows on pages `height` high. Rows that should stay together but fit on no page are cut apart.
 *
 * @param firstHeight of the first page, where something else takes room at its foot.
 */
export function paginate(rows: readonly Row[], height: number, firstHeight = height): PlacedRow[] {
  const placed: PlacedRow[] = [];
  let page = 0;
  let used = 0;
  const room = () => (page === 0 ? firstHeight : height) + tolerance;
  const place = (row: Row) => {
    if (used > 0 && used + row.before + row.height > room()) turn();
    if (used === 0 && row.repeat && page > 0) put(row.repeat);
    put(row);
  };
  const put = (row: Row) => {
    if (used > 0) used += row.before;
    placed.push({ row, page, offset: used });
    used += row.height;
  };
  const turn = () => {
    page += 1;
    used = 0;
  };
  for (let start = 0; start < rows.length;) {
    const chain = chainFrom(rows, start);
    const total = heightOf(chain);
    const repeat = chain[0]?.repeat?.height ?? 0;
    const before = chain[0]?.before ?? 0;
    if (used > 0 && used + before + total > room() && total + repeat <= height + tolerance) turn();
    chain.forEach(place);
    start += chain.length;
  }
  return placed;
}

/** Sums of points are compared with this much slack. */
const tolerance = 0.01;

function chainFrom(rows: readonly Row[], start: number): Row[] {
  let end = start;
  while (rows[end]?.keepWithNext && end + 1 < rows.length) end += 1;
  return rows.slice(start, end + 1);
}

/** Without the space above the first. */
function heightOf(chain: readonly Row[]): number {
  return chain.reduce((sum, row, index) => sum + row.height + (index > 0 ? row.before : 0), 0);
}
