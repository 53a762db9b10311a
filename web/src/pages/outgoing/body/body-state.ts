import type { BodyBlock } from "@vanthu/office/outgoing/body.ts";
import { baseKeymap, chainCommands, toggleMark } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { EditorState, type Command } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { backspace, enter, makeKind, toggleTitled } from "./block-command.ts";
import { toDocument } from "./body-document.ts";
import { bodySchema } from "./body-schema.ts";
import { leaving, unlessLeaving } from "./leaving.ts";
import { moveLevel } from "./level-command.ts";
import { pasting } from "./paste.ts";
import { relabelling } from "./relabel.ts";
import { cellBelow, nextCell, previousCell } from "./table-command.ts";
import { typedLabels } from "./typing.ts";

export const bold: Command = toggleMark(bodySchema.marks.bold);
export const italic: Command = toggleMark(bodySchema.marks.italic);

/** Tab moves in a table and along the levels; in running text, and after Esc, it leaves the editor. */
const KEYS: Readonly<Record<string, Command>> = {
  Enter: (state, dispatch, view) => cellBelow(state, dispatch, view) || enter(state, dispatch, view),
  Backspace: backspace,
  Tab: unlessLeaving(chainCommands(nextCell, moveLevel(1))),
  "Shift-Tab": unlessLeaving(chainCommands(previousCell, moveLevel(-1))),
  "Mod-b": bold,
  "Mod-i": italic,
  "Mod-z": undo,
  "Mod-y": redo,
  "Mod-Shift-z": redo,
  "Mod-Alt-0": makeKind("paragraph"),
  "Mod-Alt-1": makeKind("clause"),
  "Mod-Alt-2": makeKind("point"),
  "Mod-Alt-3": makeKind("article"),
  "Mod-Alt-4": makeKind("section"),
  "Mod-Alt-5": makeKind("chapter"),
  "Mod-Alt-6": makeKind("item"),
  "Mod-Alt-t": toggleTitled,
  "Mod-Alt-9": makeKind("basis"),
};

/** A body ready to be written in. */
export function bodyState(body: readonly BodyBlock[]): EditorState {
  return EditorState.create({
    doc: toDocument(body),
    plugins: [
      history(),
      leaving(),
      keymap(KEYS),
      keymap(baseKeymap),
      typedLabels(),
      pasting(),
      relabelling(),
      tableEditing(),
    ],
  });
}
