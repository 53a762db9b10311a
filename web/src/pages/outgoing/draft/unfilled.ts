import type { DraftFields } from "./draft-fields.ts";
import { bodyLines } from "./field-lines.ts";

type Block = DraftFields["body"][number];

/** Dots a template left to be written over, not those that end a word (`v.v…`). */
const LEFT_OPEN = /(?:^|\s)…/u;

function isBare(block: Block): boolean {
  if (block.kind !== "heading" || block.level !== "article" || block.title) return false;
  return (block.runs ?? []).every(({ text }) => text.trim() === "");
}

/** Lines in which something is still to be written: dots of the template, and articles without words that none follow. */
export function unfilledLines(fields: DraftFields): string[] {
  const texts = [fields.body, fields.enclosure?.body ?? [], ...(fields.appendices ?? []).map(({ body }) => body)];
  return texts.flatMap((body) =>
    body.flatMap((block, index) => {
      const next = body[index + 1];
      // an article may be nothing but its khoản or a table
      const empty = isBare(block) && (next === undefined || next.kind === "heading");
      return bodyLines([block]).filter((line) => empty || LEFT_OPEN.test(line));
    }),
  );
}
