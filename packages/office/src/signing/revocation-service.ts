import { readCertificate, type Certificate } from "@vanthu/pades/certificate.ts";
import { isSignedBy } from "@vanthu/pades/certificate-chain.ts";
import { ocspStatement, readOcspResponse } from "@vanthu/pades/ocsp-response.ts";
import { PdfProblem } from "@vanthu/pades/pdf-problem.ts";
import { revocationAddresses } from "@vanthu/pades/revocation-client.ts";
import type { RevocationSource } from "@vanthu/pades/revocation-evidence.ts";
import { listStatement, readRevocationList } from "@vanthu/pades/revocation-list.ts";
import type { RevocationStatement } from "@vanthu/pades/revocation-statement.ts";
import { revocationAt } from "@vanthu/pades/revocation-status.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { certificatesOf } from "./pem.ts";
import type { CertificateStanding } from "./standing-schema.ts";

/** For one answer; of the two that may be asked one after the other, neither may hold up a person for long. */
const ANSWER_MS = 3000;

type Revocation = Pick<CertificateStanding, "revocation" | "source" | "revokedAt" | "reason">;

/** Asks at the addresses a certificate carries whether it was revoked: by OCSP, else by its authority's list. */
export function revocationSource(): RevocationSource {
  return revocationAddresses({ timeoutMs: ANSWER_MS });
}

/** Whether a certificate of ours is revoked now, as its authority tells. Nobody answering is `unknown`, never `good`. */
export async function askRevocation(cx: Cx, certificate: Certificate, chain: readonly string[]): Promise<Revocation> {
  const issuer = issuerOf(cx, certificate, chain);
  if (!issuer) return { revocation: "unknown" };
  const { ocsps, crls } = await revocationSource().evidenceFor(certificate, issuer);
  const statements = [
    ...ocsps.map((der) => quietly(() => ocspStatement(readOcspResponse(der), certificate, issuer))),
    ...crls.map((der) => quietly(() => listStatement(readRevocationList(der), certificate, issuer))),
  ].flatMap((statement) => (statement ? [{ ...statement, origin: "given" as const }] : []));
  const now = cx.clock.now();
  const { status, proof } = revocationAt(certificate, statements, { at: now, isProven: false }, now, true);
  return {
    revocation: status === "good" || status === "revoked" ? status : "unknown",
    ...(proof && { source: proof.kind }),
    ...(proof?.revokedAt !== undefined && { revokedAt: proof.revokedAt }),
    ...(proof?.reason !== undefined && { reason: proof.reason }),
  };
}

function issuerOf(cx: Cx, certificate: Certificate, chain: readonly string[]): Certificate | undefined {
  const known = [
    ...chain.map((member) => readCertificate(Buffer.from(member, "base64"))),
    ...certificatesOf(cx.world.config.trustAnchorsPem).map((der) => readCertificate(der)),
  ];
  return known.find((candidate) => isSignedBy(certificate, candidate));
}

/** An answer that cannot be read is no answer. */
function quietly(read: () => RevocationStatement | undefined): RevocationStatement | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof PdfProblem) return undefined;
    throw error;
  }
}
