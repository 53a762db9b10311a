import { isValidAt, readCertificate, type Certificate } from "@vanthu/pades/certificate.ts";
import { trustPath } from "@vanthu/pades/certificate-chain.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { fold } from "@vanthu/platform/text.ts";
import { createPublicKey } from "node:crypto";
import { readCertificateFile } from "./certificate-file.ts";

/** Certificates of a key outside: the signer's, and those that may stand between it and a root. */
export interface OutsideCertificates {
  readonly leaf: Certificate;
  readonly others: readonly Certificate[];
}

/**
 * Reads certificates as a provider, a token or an authority gives them; the signer's is the one that issued none of the
 * others.
 * @param files each one certificate or several: DER, PEM or PKCS#7
 * @throws Refusal `certificate.unreadable`
 */
export function readOutside(files: readonly Uint8Array[]): OutsideCertificates {
  const read = files.flatMap(readCertificateFile);
  const issuers = new Set(read.map(({ issuerDer }) => Buffer.from(issuerDer).toString("base64")));
  const leaf = read.find(({ subjectDer }) => !issuers.has(Buffer.from(subjectDer).toString("base64"))) ?? read[0];
  if (!leaf) throw new Refusal("input", "certificate.unreadable");
  return { leaf, others: read.filter((certificate) => certificate !== leaf) };
}

/**
 * Whether this person may sign here by such a key, now; answers what stands between the certificate and its root. Whatever
 * else came along is left out: it would go into every signature, and its addresses would be asked.
 *
 * A unit signs in to its provider for everybody, so the name is what keeps one person from taking another's key;
 * capitals and missing diacritics are how many certificates write a name.
 * @throws Refusal `signing.certificate_of_another`, `signing.certificate_expired`, `certificate.use_forbidden`,
 *   `signing.key_kind_unsupported`, `signing.certificate_untrusted`
 */
export function checkOutside(
  { leaf, others }: OutsideCertificates,
  person: { readonly fullName: string },
  anchors: readonly Uint8Array[],
  now: Date,
): readonly Certificate[] {
  if (fold(leaf.subject.commonName ?? "") !== fold(person.fullName)) {
    throw new Refusal("conflict", "signing.certificate_of_another");
  }
  if (!isValidAt(leaf, now)) throw new Refusal("conflict", "signing.certificate_expired", { validTo: leaf.validTo });
  const uses = leaf.keyUsage;
  if (uses && !uses.includes("digitalSignature") && !uses.includes("nonRepudiation")) {
    throw new Refusal("conflict", "certificate.use_forbidden");
  }
  if (!isRsa(leaf.spki)) throw new Refusal("conflict", "signing.key_kind_unsupported");
  // A signature nobody here trusts could never be sealed over; where no root is set up there is nothing to compare with.
  const roots = anchors.map((anchor) => readCertificate(anchor));
  if (roots.length === 0) return others;
  const { path, problems } = trustPath(leaf, [...others], roots, now);
  if (problems.length > 0) throw new Refusal("conflict", "signing.certificate_untrusted");
  return path.slice(1, -1);
}

/** What every verifier still accepts. */
const LEAST_BITS = 2048;

/** Signatures are asked for as RSASSA PKCS#1 v1.5, which is what validators check everywhere. */
function isRsa(spki: Uint8Array): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" });
    return key.asymmetricKeyType === "rsa" && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_BITS;
  } catch {
    return false;
  }
}
