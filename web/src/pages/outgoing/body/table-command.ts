import { goToNextCell, isInTable } from "prosemirror-tables";
import { TextSelection, type Command } from "prosemirror-state";
import { bodySchema } from "./body-schema.ts";

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
