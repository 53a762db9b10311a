import { goToNextCell, isInTable, selectedRect } from "prosemirror-tables";
import { TextSelection, type Command } from "prosemirror-state";
import { bodySchema, type ColumnAlign } from "./body-schema.ts";

/** Puts a table of three columns and two rows after the line of the caret, and the caret into its first heading. */
export const insertTable: Command = (state, dispatch) => {
  if (isInTable(state)) return false;
  const { table, table_row: row, table_header: head, table_cell: cell, paragraph } = bodySchema.nodes;
  const line = (type: typeof head): ReturnType<typeof row.create> =>
    row.create(null, [type.create(), type.create(), type.create()]);
  const { $to } = state.selection;
  const at = $to.after(1);
  if (dispatch) {
    const made = table.create(null, [line(head), line(cell), line(cell)]);
    const last = at === state.doc.content.size;
    const change = state.tr.insert(at, last ? [made, paragraph.create()] : made);
    change.setSelection(TextSelection.create(change.doc, at + 3));
    dispatch(change.scrollIntoView());
  }
  return true;
};

export const nextCell: Command = goToNextCell(1);
export const previousCell: Command = goToNextCell(-1);

/** In a cell Enter goes to the cell below; a cell holds one line of text. */
export const cellBelow: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { $from } = state.selection;
  const row = $from.index(-2);
  const table = $from.node(-2);
  if (row + 1 >= table.childCount) return true;
  if (dispatch) {
    const column = $from.index(-1);
    let at = $from.start(-2);
    for (let index = 0; index <= row; index++) at += table.child(index).nodeSize;
    at += 1;
    const below = table.child(row + 1);
    for (let index = 0; index < column; index++) at += below.child(index).nodeSize;
    dispatch(state.tr.setSelection(TextSelection.create(state.doc, at + 1)).scrollIntoView());
  }
  return true;
};

/** Sets how the columns of the selection stand. */
export function alignColumn(align: ColumnAlign): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { map, left, right, tableStart } = selectedRect(state);
    const change = state.tr;
    for (const at of map.cellsInRect({ left, right, top: 0, bottom: map.height })) {
      change.setNodeAttribute(tableStart + at, "align", align);
    }
    dispatch?.(change);
    return true;
  };
}

/** A column is this wide beside others of its kind, and changes by a quarter of it. */
const USUAL_SHARE = 4;
const LEAST_SHARE = 1;
const MOST_SHARE = 40;

/** Makes the column of the caret wider (1) or narrower (-1) beside the others. */
export function widenColumn(by: 1 | -1): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { map, table, left, tableStart } = selectedRect(state);
    const change = state.tr;
    for (let column = 0; column < map.width; column++) {
      const at = map.map[column];
      const cell = at === undefined ? null : table.nodeAt(at);
      if (at === undefined || !cell) continue;
      const share = Number(cell.attrs["share"]) || USUAL_SHARE;
      const next = column === left ? Math.min(MOST_SHARE, Math.max(LEAST_SHARE, share + by)) : share;
      change.setNodeAttribute(tableStart + at, "share", next);
    }
    dispatch?.(change);
    return true;
  };
}

/** Columns as wide as their content again. */
export const freeWidths: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { map, tableStart } = selectedRect(state);
  const change = state.tr;
  for (const at of map.map.slice(0, map.width)) change.setNodeAttribute(tableStart + at, "share", 0);
  dispatch?.(change);
  return true;
};
