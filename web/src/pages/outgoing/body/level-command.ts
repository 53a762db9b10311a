import type { Command } from "prosemirror-state";
import { kindAt, makeKind, type BlockKind } from "./block-command.ts";

/** What Tab goes down, and Shift-Tab up: the ranks of the law inside an article, and the headings above it. */
const LADDERS: readonly (readonly BlockKind[])[] = [
  ["clause", "point", "item", "subitem"],
  ["part", "chapter", "section", "subsection"],
];

/**
 * Makes the lines of the selection one level lower (1) or higher (-1). At the end of the ladder, and in running text,
 * nothing happens: Tab then leaves the editor, so that the keyboard is never caught.
 */
export function moveLevel(by: 1 | -1): Command {
  return (state, dispatch) => {
    const kind = kindAt(state);
    if (kind === undefined) return false;
    const ladder = LADDERS.find((kinds) => kinds.includes(kind)) ?? [];
    const wanted = ladder[ladder.indexOf(kind) + by];
    return wanted === undefined ? false : makeKind(wanted)(state, dispatch);
  };
}
