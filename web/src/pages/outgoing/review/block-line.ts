import type { BodyBlock } from "@vanthu/office/outgoing/body.ts";

/** A block of a draft's body in one line of plain text. */
export function blockLine(block: BodyBlock): string {
  if (block.kind === "table") return block.header.filter(Boolean).join(" | ");
  const words = (block.runs ?? []).map(({ text }) => text).join("");
  const label = "label" in block ? (block.label ?? "") : "";
  const title = "title" in block ? (block.title ?? "") : "";
  return [label, title, words].filter((part) => part !== "").join(" ");
}
