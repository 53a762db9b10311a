import type { GuardedField } from "../secrecy-guard.ts";
import type { BodyBlock } from "./body.ts";
import type { FormFields } from "./form-schema.ts";
import type { OutgoingDocument } from "./schema.ts";

type Draft = Pick<OutgoingDocument, "subject" | "addressees" | "recipientLines" | "body" | keyof typeof FormFields>;

/** Every text of a draft that may bear a word of secrecy; each block of the body by itself. */
export function draftTexts(draft: Draft): GuardedField[] {
  const { subject, addressees, recipientLines, body, form, enclosure, appendices = [] } = draft;
  return [
    { field: "subject", text: subject },
    ...addressees.map((text) => ({ field: "addressees", text })),
    ...recipientLines.map((text) => ({ field: "recipientLines", text })),
    ...body.map((block) => ({ field: "body", text: blockText(block) })),
    ...(form ? stringsOf(form).map((text) => ({ field: "form", text })) : []),
    ...(enclosure ? [{ field: "enclosure", text: enclosure.subject }, ...blocksIn("enclosure", enclosure.body)] : []),
    ...appendices.flatMap(({ title, body: blocks }) => [
      { field: "appendices", text: title },
      ...blocksIn("appendices", blocks),
    ]),
  ];
}

/** Those that did not stand in the draft before: what was released stays so while it is not rewritten. */
export function newTexts(draft: Draft, before: Draft): GuardedField[] {
  const known = new Set(draftTexts(before).map(({ text }) => text));
  return draftTexts(draft).filter(({ text }) => !known.has(text));
}

function blocksIn(field: string, blocks: readonly BodyBlock[]): GuardedField[] {
  return blocks.map((block) => ({ field, text: blockText(block) }));
}

/** Every text in the fields of a form, however deep. */
function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

function blockText(block: BodyBlock): string {
  if (block.kind === "table") return [block.header, ...block.rows].map((cells) => cells.join("\n")).join("\n");
  const words = (block.runs ?? []).map(({ text }) => text).join("");
  if (block.kind === "heading") return `${block.label ?? ""} ${block.title} ${words}`;
  return block.kind === "clause" ? `${block.title ?? ""} ${words}` : words;
}
