import type { DerNode } from "./der.ts";

/** What an OCSP response or a list of revoked certificates says of one certificate. Instants are UTC ISO strings. */
export interface RevocationStatement {
  kind: "ocsp" | "crl";
  status: "good" | "revoked" | "unknown";
  /** The time it is about. */
  thisUpdate: string;
  /** Until when it holds. */
  nextUpdate?: string;
  revokedAt?: string;
  /** As named by RFC 5280, 5.3.1. */
  reason?: string;
}

const REASONS = [
  "unspecified",
  "keyCompromise",
  "cACompromise",
  "affiliationChanged",
  "superseded",
  "cessationOfOperation",
  "certificateHold",
  "",
  "removeFromCRL",
  "privilegeWithdrawn",
  "aACompromise",
];

/** The name of a CRLReason (ENUMERATED). */
export function reasonName(reason: DerNode): string {
  return REASONS[reason.content[0] ?? 0] ?? "unspecified";
}
