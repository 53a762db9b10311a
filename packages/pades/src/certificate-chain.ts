import { createHash, X509Certificate } from "node:crypto";
import { type Certificate, isValidAt } from "./certificate.ts";
import { OID } from "./oids.ts";
import type { VerdictProblem } from "./verdict-problem.ts";

const MAX_LENGTH = 8;
/** Signatures looked at to find one chain: certificates of one name that sign one another make more ways than can be tried. */
const MAX_STEPS = 200;

/** Certificates issued from then on with SHA-1 are not accepted; older ones occur in historical files. */
const SHA1_ENDS = "2017-01-01T00:00:00.000Z";

/** What a certificate is relied on for. */
export type CertificatePurpose = "signing" | "timestamping" | "status";

/** A chain of certificates to an anchor, or why there is none. */
export interface TrustPath {
  /** From the certificate to the anchor; empty when there is none. */
  path: Certificate[];
  problems: VerdictProblem[];
}

/** Purposes that do not make a certificate one for documents; others, of which there are many, are not minded. */
const FOREIGN_PURPOSES: ReadonlySet<string> = new Set([
  OID.serverAuth,
  OID.codeSigning,
  OID.timeStamping,
  OID.ocspSigning,
]);

/**
 * The chain of certificates by which a trust anchor stands for one at a time. Problems:
 * - `trust.no_path`: no chain of certificates leads to an anchor;
 * - `trust.not_valid_at`, `trust.use_forbidden`, `trust.unknown_extension`, `trust.weak_algorithm`: of the certificate;
 * - `trust.authority_invalid`: a certificate above it is not an authority's, or not one at that time.
 *
 * @param others certificates that may stand between; trusted in nothing.
 */
export function trustPath(
  leaf: Certificate,
  others: Certificate[],
  anchors: Certificate[],
  at: Date,
  purpose: CertificatePurpose = "signing",
): TrustPath {
  const problems = new Set(leafProblems(leaf, at, purpose));
  const found = new Set<VerdictProblem>();
  const path = findPath(leaf, [], { candidates: [...anchors, ...others], anchors, at, found, steps: 0 });
  if (!path) {
    problems.add("trust.no_path");
    for (const problem of found) problems.add(problem);
  }
  return { path: path ?? [], problems: [...problems] };
}

function leafProblems(leaf: Certificate, at: Date, purpose: CertificatePurpose): VerdictProblem[] {
  const problems: VerdictProblem[] = [];
  if (!isValidAt(leaf, at)) problems.push("trust.not_valid_at");
  if (!isFor(leaf, purpose)) problems.push("trust.use_forbidden");
  if (leaf.unknownCriticalExtensions.length > 0) problems.push("trust.unknown_extension");
  if (isWeak(leaf)) problems.push("trust.weak_algorithm");
  return problems;
}

function isFor({ keyUsage, extendedKeyUsage, isExtendedKeyUsageCritical }: Certificate, purpose: CertificatePurpose) {
  if (keyUsage && !keyUsage.includes("digitalSignature") && !keyUsage.includes("nonRepudiation")) return false;
  switch (purpose) {
    case "timestamping":
      // RFC 3161, 2.3: this purpose alone, and critical.
      return isExtendedKeyUsageCritical && extendedKeyUsage?.length === 1 && extendedKeyUsage[0] === OID.timeStamping;
    case "status":
      return extendedKeyUsage?.includes(OID.ocspSigning) ?? false;
    case "signing":
      return !extendedKeyUsage || extendedKeyUsage.some((use) => !FOREIGN_PURPOSES.has(use));
  }
}

interface PathSearch {
  candidates: Certificate[];
  anchors: Certificate[];
  at: Date;
  /** Why candidates were turned down. */
  found: Set<VerdictProblem>;
  steps: number;
}

/** Looks for a chain from a certificate to an anchor. */
function findPath(certificate: Certificate, below: Certificate[], search: PathSearch): Certificate[] | undefined {
  const path = [...below, certificate];
  if (search.anchors.some((anchor) => isSame(anchor, certificate))) return path;
  if (below.length >= MAX_LENGTH) return undefined;
  for (const candidate of search.candidates) {
    const mayIssue = Buffer.compare(candidate.subjectDer, certificate.issuerDer) === 0;
    if (!mayIssue || path.some((member) => isSame(member, candidate))) continue;
    search.steps++;
    if (search.steps > MAX_STEPS) return undefined;
    if (!isSignedBy(certificate, candidate)) continue;
    if (!isAuthority(candidate, below.length, search.at)) {
      search.found.add("trust.authority_invalid");
      continue;
    }
    const whole = findPath(candidate, path, search);
    if (whole) return whole;
  }
  return undefined;
}

/** Whether a certificate bears the signature of another's key; says nothing of whether that one may issue. */
export function isSignedBy(certificate: Certificate, issuer: Certificate): boolean {
  try {
    return opened(certificate).verify(opened(issuer).publicKey);
  } catch {
    // A certificate OpenSSL cannot read, or a key of a kind that cannot have made this signature.
    return false;
  }
}

/** Opening a certificate costs more than verifying it, and those of issuers and of a sender's seal come with every file. */
const openedCertificates = new WeakMap<Certificate, X509Certificate>();
/** The same by their digest, the least lately used first: another file brings the same bytes as another object. */
const openedBytes = new Map<string, X509Certificate>();
const MOST_KEPT = 200;

function opened(certificate: Certificate): X509Certificate {
  const known = openedCertificates.get(certificate) ?? openBytes(certificate.der);
  openedCertificates.set(certificate, known);
  return known;
}

function openBytes(der: Uint8Array): X509Certificate {
  const digest = createHash("sha256").update(der).digest("base64");
  const known = openedBytes.get(digest) ?? new X509Certificate(der);
  openedBytes.delete(digest);
  openedBytes.set(digest, known);
  const [oldest] = openedBytes.keys();
  if (openedBytes.size > MOST_KEPT && oldest !== undefined) openedBytes.delete(oldest);
  return known;
}

/** Whether a responder may speak for an authority: it is the authority, or its certificate, for this use, is the authority's. */
export function maySpeakFor(responder: Certificate, authority: Certificate, at: Date): boolean {
  if (isSame(responder, authority)) return true;
  return (
    Buffer.compare(responder.issuerDer, authority.subjectDer) === 0 &&
    leafProblems(responder, at, "status").length === 0 &&
    isSignedBy(responder, authority)
  );
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
