import type { Node } from "prosemirror-model";

/** Most characters the server takes where a text is one line, not running text. */
export const MOST_CHARACTERS = { heading: 500, headerCell: 200, cell: 500 } as const;

/** A kind of line with a limit. */
export type LimitedLine = keyof typeof MOST_CHARACTERS;

/** Which limit a change would break; a line that is too long already, as from a file, may stay and be shortened. */
export function brokenLimit(before: Node, after: Node): LimitedLine | undefined {
  const was = excess(before);
  const is = excess(after);
  return (["heading", "headerCell", "cell"] as const).find((line) => is[line] > was[line]);
}

/** Characters beyond the limit in all lines of a kind. */
function excess(doc: Node): Record<LimitedLine, number> {
  const beyond = { heading: 0, headerCell: 0, cell: 0 };
  doc.descendants((node) => {
    const line = limitedLine(node);
    if (line) beyond[line] += Math.max(0, node.textContent.length - MOST_CHARACTERS[line]);
  });
  return beyond;
}

function limitedLine({ type, attrs }: Node): LimitedLine | undefined {
  if (type.name === "table_header") return "headerCell";
  if (type.name === "table_cell") return "cell";
  return type.name === "heading" || attrs["titled"] === true ? "heading" : undefined;
}
