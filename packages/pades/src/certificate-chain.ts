import { X509Certificate } from "node:crypto";
import { type Certificate, isValidAt } from "./certificate.ts";
import { OID } from "./oids.ts";

const MAX_LENGTH = 8;

/** Certificates issued from then on with SHA-1 are not accepted; older ones occur in historical files. */
const SHA1_ENDS = "2017-01-01T00:00:00.000Z";

/**
 * Why no trust anchor stands for a certificate at a time; empty when one does.
 * - `trust.no_path`: no chain of certificates leads to an anchor;
 * - `trust.not_valid_at`, `trust.use_forbidden`, `trust.unknown_extension`, `trust.weak_algorithm`: of the certificate;
 * - `trust.authority_invalid`: a certificate above it is not an authority's, or not one at that time.
 *
 * @param others certificates that may stand between; trusted in nothing.
 */
export function trustProblems(leaf: Certificate, others: Certificate[], anchors: Certificate[], at: Date): string[] {
  const problems = new Set(leafProblems(leaf, at));
  const found = new Set<string>();
  if (!hasPath(leaf, others, anchors, at, [], found)) {
    problems.add("trust.no_path");
    for (const problem of found) problems.add(problem);
  }
  return [...problems];
}

function leafProblems(leaf: Certificate, at: Date): string[] {
  const uses = leaf.keyUsage;
  const isForSigning = !uses || uses.includes("digitalSignature") || uses.includes("nonRepudiation");
  return [
    ...(isValidAt(leaf, at) ? [] : ["trust.not_valid_at"]),
    ...(isForSigning ? [] : ["trust.use_forbidden"]),
    ...(leaf.unknownCriticalExtensions.length === 0 ? [] : ["trust.unknown_extension"]),
    ...(isWeak(leaf) ? ["trust.weak_algorithm"] : []),
  ];
}

/** Looks for a chain from a certificate to an anchor; `found` gathers why candidates were turned down. */
function hasPath(
  certificate: Certificate,
  others: Certificate[],
  anchors: Certificate[],
  at: Date,
  below: Certificate[],
  found: Set<string>,
): boolean {
  if (anchors.some((anchor) => isSame(anchor, certificate))) return true;
  if (below.length >= MAX_LENGTH) return false;
  const path = [...below, certificate];
  return [...anchors, ...others].some((candidate) => {
    const mayIssue = Buffer.compare(candidate.subjectDer, certificate.issuerDer) === 0;
    if (!mayIssue || path.some((member) => isSame(member, candidate)) || !isSignedBy(certificate, candidate))
      return false;
    if (!isAuthority(candidate, below.length, at)) {
      found.add("trust.authority_invalid");
      return false;
    }
    return hasPath(candidate, others, anchors, at, path, found);
  });
}

function isSignedBy(certificate: Certificate, issuer: Certificate): boolean {
  try {
    return new X509Certificate(certificate.der).verify(new X509Certificate(issuer.der).publicKey);
  } catch {
    // A certificate OpenSSL cannot read, or a key of a kind that cannot have made this signature.
    return false;
  }
}

function isAuthority(certificate: Certificate, authoritiesBelow: number, at: Date): boolean {
  return (
    certificate.isCa &&
    (certificate.keyUsage?.includes("keyCertSign") ?? true) &&
    (certificate.pathLength ?? MAX_LENGTH) >= authoritiesBelow &&
    certificate.unknownCriticalExtensions.length === 0 &&
    isValidAt(certificate, at) &&
    !isWeak(certificate)
  );
}

function isWeak({ signatureAlgorithm, validFrom }: Certificate): boolean {
  const isSha1 = signatureAlgorithm === OID.sha1WithRsa || signatureAlgorithm === OID.ecdsaWithSha1;
  return isSha1 && validFrom >= SHA1_ENDS;
}

function isSame(a: Certificate, b: Certificate): boolean {
  return Buffer.compare(a.der, b.der) === 0;
}
