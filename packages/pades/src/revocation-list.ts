import { type Certificate, type Extension, readExtensions, readTime } from "./certificate.ts";
import { children, contextTag, type DerNode, expectTag, readBitString, readDer, TAG } from "./der.ts";
import { OID } from "./oids.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { reasonName, type RevocationStatement } from "./revocation-statement.ts";
import { readCompleteScheme, type SignatureScheme, verifySignature } from "./signature-algorithm.ts";

/** A list of revoked certificates, read (RFC 5280, 5). Nothing of it is verified by reading. */
export interface RevocationList {
  issuerDer: Uint8Array;
  /** UTC ISO strings. */
  thisUpdate: string;
  nextUpdate?: string;
  /** Lower-case hexadecimal. */
  number?: string;
  /** The list of entries, DER, read only when one is looked for: lists of large authorities have many thousands. */
  entries: DerNode | undefined;
  /** Which certificates it lists; others it says nothing of. */
  scope: "all" | "users" | "authorities";
  signed: Uint8Array;
  scheme: SignatureScheme;
  signature: Uint8Array;
}

const TRUE = 0xff;

/**
 * Reads a list of revoked certificates. Lists of changes only, of some reasons only, and of other authorities'
 * certificates are refused: they do not say who is not revoked.
 * @throws {PdfProblem} `crl.damaged`; `crl.unsupported`.
 */
export function readRevocationList(bytes: Uint8Array): RevocationList {
  try {
    return parse(readDer(bytes));
  } catch (error) {
    if (error instanceof PdfProblem && error.code === "crl.unsupported") throw error;
    throw new PdfProblem("crl.damaged", {}, { cause: error });
  }
}

/**
 * What a list says of a certificate, once its signature is found to be of the issuer; `undefined` when it says nothing that
 * may be relied on.
 */
export function listStatement(
  list: RevocationList,
  certificate: Certificate,
  issuer: Certificate,
): RevocationStatement | undefined {
  const isInScope = list.scope === "all" || (list.scope === "authorities") === certificate.isCa;
  if (!isInScope || Buffer.compare(list.issuerDer, issuer.subjectDer) !== 0 || !isSignedBy(list, issuer)) {
    return undefined;
  }
  const entry = findEntry(list.entries, certificate.serialNumberDer);
  return {
    kind: "crl",
    status: entry ? "revoked" : "good",
    thisUpdate: list.thisUpdate,
    ...(list.nextUpdate !== undefined && { nextUpdate: list.nextUpdate }),
    ...entry,
  };
}

function isSignedBy({ scheme, signed, signature }: RevocationList, issuer: Certificate): boolean {
  if (issuer.keyUsage && !issuer.keyUsage.includes("cRLSign")) return false;
  try {
    return verifySignature(scheme, issuer.spki, signed, signature);
  } catch (error) {
    if (error instanceof PdfProblem) return false;
    throw error;
  }
}

/** @throws {PdfProblem} `crl.unsupported` for an entry that speaks of another authority's certificate. */
function findEntry(
  entries: DerNode | undefined,
  serialNumberDer: Uint8Array,
): { revokedAt: string; reason?: string } | undefined {
  // Most are not listed: looking for the bytes keeps a list of 100,000 entries quick.
  if (!entries?.content.includes(Buffer.from(serialNumberDer))) return undefined;
  for (let offset = 0; offset < entries.content.length;) {
    const entry = readDer(entries.content, offset);
    offset += entry.raw.length;
    if (!entry.content.subarray(0, serialNumberDer.length).equals(serialNumberDer)) continue;
    const [, revokedAt, list] = children(entry);
    const extensions = readExtensions(list);
    refuseUnknown(extensions, [OID.crlReason]);
    const reason = extensions.get(OID.crlReason)?.value;
    return { revokedAt: readTime(revokedAt), ...(reason && { reason: reasonName(readDer(reason)) }) };
  }
  return undefined;
}

function parse(root: DerNode): RevocationList {
  const [body, algorithm, signature] = children(expectTag(root, TAG.sequence));
  const fields = children(expectTag(body, TAG.sequence));
  const [, issuer, thisUpdate, ...rest] = fields.slice(fields[0]?.tag === TAG.integer ? 1 : 0);
  const next = rest.find(({ tag }) => tag === TAG.utcTime || tag === TAG.generalizedTime);
  const wrapped = rest.find(({ tag }) => tag === contextTag(0));
  const extensions = readExtensions(wrapped && children(wrapped)[0]);
  refuseUnknown(extensions, [OID.issuingDistributionPoint]);
  if (extensions.has(OID.deltaCrlIndicator)) throw new PdfProblem("crl.unsupported");
  const number = extensions.get(OID.crlNumber)?.value;
  return {
    issuerDer: expectTag(issuer, TAG.sequence).raw,
    thisUpdate: readTime(thisUpdate),
    ...(next && { nextUpdate: readTime(next) }),
    ...(number && { number: readDer(number).content.toString("hex") }),
    entries: rest.find(({ tag }) => tag === TAG.sequence),
    scope: readScope(extensions.get(OID.issuingDistributionPoint)?.value),
    signed: expectTag(body, TAG.sequence).raw,
    scheme: readCompleteScheme(expectTag(algorithm, TAG.sequence)),
    signature: readBitString(signature),
  };
}

/** IssuingDistributionPoint: [1] users only, [2] authorities only, [3] some reasons, [4] indirect, [5] attributes only. */
function readScope(distributionPoint: Buffer | undefined): RevocationList["scope"] {
  if (!distributionPoint) return "all";
  const fields = children(readDer(distributionPoint));
  const isSet = (number: number) => fields.some(({ tag, content }) => tag === (0x80 | number) && content[0] === TRUE);
  if (fields.some(({ tag }) => tag === 0x83) || isSet(4) || isSet(5)) throw new PdfProblem("crl.unsupported");
  if (isSet(1)) return "users";
  return isSet(2) ? "authorities" : "all";
}

function refuseUnknown(extensions: Map<string, Extension>, known: string[]): void {
  for (const [name, { isCritical }] of extensions) {
    if (isCritical && !known.includes(name)) throw new PdfProblem("crl.unsupported");
  }
}
