import type { Certificate } from "./certificate.ts";
import type { ShelvedStatement } from "./evidence-shelf.ts";
import type { RevocationProof, RevocationStatus } from "./file-verdict.ts";

/** The time a certificate is judged at. */
export interface JudgedTime {
  at: Date;
  /** Whether something other than the signer's word says that the signature existed then. */
  isProven: boolean;
}

/** Whether one certificate was revoked. */
export interface RevocationAnswer {
  status: RevocationStatus;
  /** Whether it was revoked after the time, which nothing proves: the signature may be younger than it says. */
  isSince: boolean;
  proof?: RevocationProof;
}

/** How far a responder's clock may be ahead of ours. */
const CLOCK_TOLERANCE_MS = 10 * 60 * 1000;
/** How long a statement holds that does not say how long. */
const DEFAULT_HOLD_MS = 24 * 60 * 60 * 1000;

/**
 * Whether a certificate was revoked at a time, from what is said of it. A statement counts that still holds at the proven
 * time, or now where the time is only claimed: whoever steals a key can claim any time. Of one made after the certificate
 * expired only "revoked" counts, as authorities may forget what has expired.
 *
 * @param isAsked whether all who could tell were asked.
 */
export function revocationAt(
  certificate: Certificate,
  statements: ShelvedStatement[],
  time: JudgedTime,
  now: Date,
  isAsked: boolean,
): RevocationAnswer {
  const made = statements
    .filter(({ thisUpdate }) => Date.parse(thisUpdate) <= now.getTime() + CLOCK_TOLERANCE_MS)
    .sort((a, b) => a.thisUpdate.localeCompare(b.thisUpdate));
  const newest = made.at(-1);
  const revoked = made.find((statement) => statement.status === "revoked" && !isLifted(statement, newest));
  const reference = time.isProven ? time.at : now;
  if (revoked?.revokedAt !== undefined) {
    const isLater = Date.parse(revoked.revokedAt) > time.at.getTime();
    const proof = proofOf(revoked);
    if (isLater && time.isProven) return { status: "good", isSince: false, proof };
    return { status: "revoked", isSince: isLater, proof };
  }
  const good = made.findLast(
    (statement) =>
      statement.status === "good" &&
      heldUntil(statement) >= reference.getTime() &&
      statement.thisUpdate <= certificate.validTo,
  );
  if (good) return { status: "good", isSince: false, proof: proofOf(good) };
  return { status: isAsked || statements.length > 0 ? "unknown" : "not_checked", isSince: false };
}

/** A certificate on hold may come back; every other revocation is final. */
function isLifted(statement: ShelvedStatement, newest: ShelvedStatement | undefined): boolean {
  if (statement.reason === "removeFromCRL") return true;
  return statement.reason === "certificateHold" && newest?.status === "good";
}

function heldUntil({ thisUpdate, nextUpdate }: ShelvedStatement): number {
  return nextUpdate === undefined ? Date.parse(thisUpdate) + DEFAULT_HOLD_MS : Date.parse(nextUpdate);
}

function proofOf({ kind, origin, thisUpdate, revokedAt, reason }: ShelvedStatement): RevocationProof {
  return {
    kind,
    origin,
    at: thisUpdate,
    ...(revokedAt !== undefined && { revokedAt }),
    ...(reason !== undefined && { reason }),
  };
}
