import { oneLine } from "./field.ts";

const NOTHING_SAID = "(không ghi)";

/** A text of another system that fits the field: cut at a character with `…`, and never empty. */
export function clip(text: string, max: number): string {
  const trimmed = oneLine(text);
  if (trimmed === "") return NOTHING_SAID;
  if (trimmed.length <= max) return trimmed;
  const cut = trimmed.slice(0, max - 1);
  // A cut between the halves of a surrogate pair would leave a character that is none.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
