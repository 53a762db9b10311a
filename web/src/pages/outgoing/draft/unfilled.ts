import type { DraftFields } from "./draft-fields.ts";
import { bodyLines } from "./field-lines.ts";

type Block = DraftFields["body"][number];

/** Dots a template left to be written over, not those that end a word (`v.v…`). */
const LEFT_OPEN = /(?:^|\s)…/u;

function isArticle(block: Block): boolean {
  return block.kind === "heading" && block.level === "article";
}

function isBare(block: Block): boolean {
  const labelled = block.kind === "clause" || block.kind === "point" || isArticle(block);
  if (!labelled || ("title" in block && block.title)) return false;
  const runs = ("runs" in block ? block.runs : undefined) ?? [];
  return runs.every(({ text }) => text.trim() === "");
}

/** Lines in which something is still to be written: dots of the template, and articles, khoản and điểm without words. */
export function unfilledLines(fields: DraftFields): string[] {
  const texts = [fields.body, fields.enclosure?.body ?? [], ...(fields.appendices ?? []).map(({ body }) => body)];
  return texts.flatMap((body) =>
    body.flatMap((block, index) => {
      const next = body[index + 1];
      // an article may be nothing but its khoản or a table
      const empty = isBare(block) && (!isArticle(block) || next === undefined || next.kind === "heading");
      return bodyLines([block]).filter((line) => empty || LEFT_OPEN.test(line));
    }),
  );
}
