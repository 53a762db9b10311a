import type { OutgoingDecision, OutgoingSummary } from "@vanthu/office/outgoing/schema.ts";

/** What may be done to several outgoing documents alike. */
export type OutgoingBulkDeed = OutgoingDecision | "number" | "seal" | "issue";

/** What the person may do next to this line among others. What is on paper has its own way. */
export function bulkDeedOf(
  { state, decision, medium }: Pick<OutgoingSummary, "state" | "decision" | "medium">,
  may: (grant: string) => boolean,
): OutgoingBulkDeed | undefined {
  if (medium === "paper") return undefined;
  if (decision) return decision;
  if (state === "signed" && may("outgoing.number")) return "number";
  if (state === "numbered" && may("outgoing.seal")) return "seal";
  return state === "sealed" && may("outgoing.issue") ? "issue" : undefined;
}

/** The order it is done in: whatever was signed first gets the first number. */
export function inTurn<L extends Pick<OutgoingSummary, "updatedAt">>(lines: readonly L[]): L[] {
  return lines.toSorted((one, other) => one.updatedAt.localeCompare(other.updatedAt));
}
