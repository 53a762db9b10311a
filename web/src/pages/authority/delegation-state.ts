import type { Delegation } from "@vanthu/office/authority/schema.ts";

/** How a delegation stands on a day. */
export type DelegationState = "standing" | "notYet" | "expired" | "revoked";

export function delegationState(
  { from, until, revokedOn }: Pick<Delegation, "from" | "until" | "revokedOn">,
  on: string,
): DelegationState {
  if (revokedOn !== undefined) return "revoked";
  if (on < from) return "notYet";
  return until !== undefined && until < on ? "expired" : "standing";
}
