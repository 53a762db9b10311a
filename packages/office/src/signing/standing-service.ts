import { readCertificate } from "@vanthu/pades/certificate.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { create, replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { createHash } from "node:crypto";
import { signingPartition } from "./item.ts";
import { askRevocation } from "./revocation-service.ts";
import type { SigningIdentity } from "./schema.ts";
import { CertificateStandingEntity, type CertificateStandingItem } from "./standing-item.ts";
import type { CertificateStanding } from "./standing-schema.ts";

/** Before a signing an answer of this age will do: a batch of a hundred asks once. */
const FRESH_MS = 5 * 60_000;

/** What is known of the certificate of an owner; undefined before it was first looked at. */
export async function readStanding(cx: Cx, owner: string): Promise<CertificateStandingItem | undefined> {
  return cx.store.get(CertificateStandingEntity, [signingPartition(owner), "standing"]);
}

/**
 * Whether the certificate of an identity is revoked, as its authority told within the last five minutes; asked again when
 * that is longer ago, and kept. Undefined where there is no certificate yet. Takes up to six seconds where nobody answers
 * and then says `unknown`: what follows from that is the caller's to decide.
 *
 * @param known the standing where the caller has read it already
 */
export async function certificateStanding(
  cx: Cx,
  identity: SigningIdentity,
  known?: CertificateStandingItem,
): Promise<CertificateStanding | undefined> {
  if (identity.certificate === undefined) return undefined;
  const before = known ?? (await readStanding(cx, identity.owner));
  const since = new Date(cx.clock.now().getTime() - FRESH_MS).toISOString();
  const isFresh = before?.checkedAt !== undefined && before.checkedAt > since && before.revocation !== "unknown";
  if (before && isFresh && before.certificateSha256 === hashOf(identity.certificate)) return before;
  return refreshStanding(cx, identity, identity.certificate, before);
}

/** Asks the authority and keeps what it says; an answer that is not there leaves the last one standing. */
export async function refreshStanding(
  cx: Cx,
  identity: SigningIdentity,
  certificateBase64: string,
  before: CertificateStandingItem | undefined,
): Promise<CertificateStandingItem> {
  const certificate = readCertificate(Buffer.from(certificateBase64, "base64"));
  const certificateSha256 = hashOf(certificateBase64);
  const earlier = before?.certificateSha256 === certificateSha256 ? before : undefined;
  const answer = await askRevocation(cx, certificate, identity.chain);
  // A hold may be lifted, by an answer; no answer lifts none.
  const mayLift = earlier?.reason === "certificateHold" && answer.revocation !== "unknown";
  const wasRevoked = earlier?.revocation === "revoked" && !mayLift;
  const standing: CertificateStanding = {
    owner: identity.owner,
    commonName: identity.commonName,
    certificateSha256,
    validTo: certificate.validTo,
    ...(wasRevoked ? revocationOf(earlier) : answer),
    checkedAt: cx.clock.now().toISOString(),
    ...(earlier?.toldDays !== undefined && { toldDays: earlier.toldDays }),
  };
  return keepStanding(cx, standing, before);
}

/** Writes a standing; when another did in between, the newer answer of the two may be lost until the next day. */
export async function keepStanding(
  cx: Cx,
  standing: CertificateStanding,
  before: CertificateStandingItem | undefined,
): Promise<CertificateStandingItem> {
  const { owner, validTo, revocation, revokedAt } = standing;
  const isNews = revocation === "revoked" && before?.revocation !== "revoked";
  try {
    await cx.store.write([
      before
        ? replace(CertificateStandingEntity, { ...standing, version: before.version })
        : create(CertificateStandingEntity, standing),
      ...(isNews ? [event(cx, "signing.revoked", `signing-history#${owner}`, { owner, validTo, revokedAt })] : []),
    ]);
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
  }
  return { ...standing, version: (before?.version ?? 0) + 1 };
}

function revocationOf({ revocation, source, revokedAt, reason }: CertificateStanding) {
  return { revocation, source, revokedAt, reason };
}

function hashOf(certificateBase64: string): string {
  return createHash("sha256").update(Buffer.from(certificateBase64, "base64")).digest("hex");
}
