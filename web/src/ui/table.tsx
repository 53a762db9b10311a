import ChevronDown from "lucide-solid/icons/chevron-down";
import ChevronUp from "lucide-solid/icons/chevron-up";
import { For, Show, type JSX } from "solid-js";
import { Icon } from "./icon.tsx";

export interface Column<Row> {
  key: string;
  head: string;
  cell: (row: Row) => JSX.Element;
  /** Figures stand to the right. */
  num?: boolean | undefined;
  /** Class of the column, for its width. */
  class?: string | undefined;
  sortable?: boolean | undefined;
}

export interface Sorting {
  key: string;
  direction: "ascending" | "descending";
}

/** Rows and columns; on a phone each row becomes a card whose cells say their heading. */
export function Table<Row>(props: {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** Ruled like a register. */
  lines?: boolean;
  middle?: boolean;
  sorting?: Sorting | undefined;
  onSort?: (key: string) => void;
  rowClass?: (row: Row) => string | undefined;
}): JSX.Element {
  const sorted = (key: string): Sorting["direction"] | undefined =>
    props.sorting?.key === key ? props.sorting.direction : undefined;
  return (
    <table
      role="table"
      class={`tbl tbl--cards${props.lines ? " tbl--lines" : ""}${props.middle ? " tbl--mid" : ""}`}
      aria-label={props.caption}
    >
      <thead role="rowgroup">
        <tr role="row">
          <For each={props.columns}>
            {(column) => (
              <th
                role="columnheader"
                scope="col"
                class={`${column.num ? "num " : ""}${column.class ?? ""}`}
                aria-sort={sorted(column.key)}
              >
                <Show when={column.sortable} fallback={column.head}>
                  <button type="button" class="sort" onClick={() => props.onSort?.(column.key)}>
                    {column.head}
                    <Show when={sorted(column.key)}>
                      {(direction) => <Icon of={direction() === "ascending" ? ChevronUp : ChevronDown} />}
                    </Show>
                  </button>
                </Show>
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody role="rowgroup">
        <For each={props.rows}>
          {(row) => (
            <tr role="row" class={props.rowClass?.(row)}>
              <For each={props.columns}>
                {(column) => (
                  <td role="cell" class={column.num ? "num" : undefined} data-h={column.head}>
                    {column.cell(row)}
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
