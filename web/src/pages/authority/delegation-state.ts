import type { Delegation } from "@vanthu/office/authority/schema.ts";

/** How a delegation stands on a day. */
export type DelegationState = "standing" | "notYet" | "expired" | "revoked" | "lapsed";

export function delegationState(
  { from, until, revokedOn, lapsed }: Pick<Delegation, "from" | "until" | "revokedOn"> & { lapsed?: boolean },
  on: string,
): DelegationState {
  if (revokedOn !== undefined) return "revoked";
  if (on < from) return "notYet";
  if (until !== undefined && until < on) return "expired";
  return lapsed === true ? "lapsed" : "standing";
}
