import type { OutgoingSummary } from "@vanthu/office/outgoing/schema.ts";

/** What may be done to several outgoing documents alike. */
export type OutgoingBulkDeed = "sign" | "number" | "seal" | "issue";

interface Doer {
  readonly staffId: string;
  readonly may: (grant: string) => boolean;
}

/** What the person may do next to this line among others. What is on paper has its own way. */
export function bulkDeedOf(
  { state, signerId, medium }: Pick<OutgoingSummary, "state" | "signerId" | "medium">,
  { staffId, may }: Doer,
): OutgoingBulkDeed | undefined {
  if (medium === "paper") return undefined;
  if (state === "awaitingSignature" && signerId === staffId) return "sign";
  if (state === "signed" && may("outgoing.number")) return "number";
  if (state === "numbered" && may("outgoing.seal")) return "seal";
  return state === "sealed" && may("outgoing.issue") ? "issue" : undefined;
}

/** The order it is done in: whatever was signed first gets the first number. */
export function inTurn<L extends Pick<OutgoingSummary, "updatedAt">>(lines: readonly L[]): L[] {
  return lines.toSorted((one, other) => one.updatedAt.localeCompare(other.updatedAt));
}
