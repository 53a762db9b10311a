import { cleanField } from "./clean-text.ts";
import type { BodyBlock } from "./letter-input.ts";

/** A line of a form that no body holds: bold, centred (thẩm quyền ban hành, `QUYẾT ĐỊNH:`). */
export interface CentredLine {
  readonly kind: "centred";
  readonly text: string;
}

/** A block with the place in the input it came from, for the words of a problem. */
export type LaidBlock = (BodyBlock | CentredLine) & { readonly where?: string | undefined };

/** The blocks of a body, each knowing its place in it. */
export function laidOut(body: readonly BodyBlock[], where = "body"): LaidBlock[] {
  return body.map((block, index) => ({ ...block, where: `${where}[${index}]` }));
}

/** Those with something in them: a form whose body may stay empty leaves no blank line for it. */
export function written(blocks: readonly LaidBlock[]): LaidBlock[] {
  return blocks.filter((block) => block.kind !== "paragraph" || block.runs.some((run) => cleanField(run.text) !== ""));
}

/** A paragraph a form adds. */
export function line(text: string, where: string): LaidBlock {
  return { kind: "paragraph", runs: [{ text }], where };
}

/** How many places of its form a document leaves open. */
export function openPlaces(blocks: readonly LaidBlock[]): number {
  return blocks.filter((block) => block.where?.startsWith("form") && textOf(block).includes("……")).length;
}

function textOf(block: LaidBlock): string {
  if (block.kind === "centred") return block.text;
  return block.kind === "table" ? "" : (block.runs ?? []).map(({ text }) => text).join("");
}

/** Where nobody has written anything yet, the dots the forms of Annex III print. */
export function orDots(text: string): string {
  const shown = cleanField(text);
  return shown === "" ? "…………………………" : shown;
}
