import type { GuardedField } from "../secrecy-guard.ts";
import type { BodyBlock } from "./body.ts";
import type { OutgoingDocument } from "./schema.ts";

type Draft = Pick<OutgoingDocument, "subject" | "addressees" | "recipientLines" | "body">;

/** Every text of a draft that may bear a word of secrecy; each block of the body by itself. */
export function draftTexts({ subject, addressees, recipientLines, body }: Draft): GuardedField[] {
  return [
    { field: "subject", text: subject },
    ...addressees.map((text) => ({ field: "addressees", text })),
    ...recipientLines.map((text) => ({ field: "recipientLines", text })),
    ...body.map((block) => ({ field: "body", text: blockText(block) })),
  ];
}

/** Those that did not stand in the draft before: what was released stays so while it is not rewritten. */
export function newTexts(draft: Draft, before: Draft): GuardedField[] {
  const known = new Set(draftTexts(before).map(({ text }) => text));
  return draftTexts(draft).filter(({ text }) => !known.has(text));
}

function blockText(block: BodyBlock): string {
  if (block.kind === "table") return [block.header, ...block.rows].map((cells) => cells.join("\n")).join("\n");
  if (block.kind === "heading") return `${block.label ?? ""} ${block.title}`;
  return block.runs.map(({ text }) => text).join("");
}
