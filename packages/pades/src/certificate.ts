import {
  children,
  contextTag,
  type DerNode,
  expectTag,
  readBitString,
  readDer,
  readInteger,
  readOid,
  TAG,
} from "./der.ts";
import { type DistinguishedName, readName } from "./distinguished-name.ts";
import { OID } from "./oids.ts";
import { PdfProblem } from "./pdf-problem.ts";

export type KeyUsage =
  | "digitalSignature"
  | "nonRepudiation"
  | "keyEncipherment"
  | "dataEncipherment"
  | "keyAgreement"
  | "keyCertSign"
  | "cRLSign"
  | "encipherOnly"
  | "decipherOnly";

/** In the order of their bits (RFC 5280, 4.2.1.3). */
const KEY_USAGES: KeyUsage[] = [
  "digitalSignature",
  "nonRepudiation",
  "keyEncipherment",
  "dataEncipherment",
  "keyAgreement",
  "keyCertSign",
  "cRLSign",
  "encipherOnly",
  "decipherOnly",
];

const UNDERSTOOD_EXTENSIONS: ReadonlySet<string> = new Set([
  OID.subjectKeyIdentifier,
  OID.keyUsage,
  OID.subjectAlternativeName,
  OID.basicConstraints,
  OID.certificatePolicies,
  OID.crlDistributionPoints,
  OID.authorityKeyIdentifier,
  OID.authorityInformationAccess,
  OID.extendedKeyUsage,
]);

/** `[6]` of a GeneralName: a URI. */
const URI_TAG = 0x86;

/** HTTP addresses a certificate carries, in its order (RFC 5280, 4.2.1.13 and 4.2.2.1). */
export interface CertificateAddresses {
  ocsp: string[];
  revocationLists: string[];
  issuers: string[];
}

/** An X.509 certificate, read. Byte arrays are DER. */
export interface Certificate {
  der: Uint8Array;
  /** Lower-case hexadecimal, without leading zeros. */
  serialNumber: string;
  issuer: DistinguishedName;
  subject: DistinguishedName;
  /** The Names as written, for comparison. */
  issuerDer: Uint8Array;
  subjectDer: Uint8Array;
  /** The serial number as written. */
  serialNumberDer: Uint8Array;
  /** UTC ISO strings, both inclusive. */
  validFrom: string;
  validTo: string;
  /** The subject's public key (SubjectPublicKeyInfo). */
  spki: Uint8Array;
  /** Object identifier of the algorithm the issuer signed with. */
  signatureAlgorithm: string;
  /** `undefined` when the certificate does not limit the use of its key. */
  keyUsage: KeyUsage[] | undefined;
  /** Object identifiers of the purposes the key is for; `undefined` when it is not limited, as in Vietnam's certificates. */
  extendedKeyUsage: string[] | undefined;
  /** Whether those who do not understand the purposes must not rely on the certificate. */
  isExtendedKeyUsageCritical: boolean;
  isCa: boolean;
  /** How many certificates of authorities may follow below this one. */
  pathLength: number | undefined;
  subjectKeyIdentifier: Uint8Array | undefined;
  /** Where the certificate itself says its state can be asked (OCSP), its list of revoked ones and its issuer fetched. */
  addresses: CertificateAddresses;
  /** Object identifiers of critical extensions this package does not understand; such a certificate must not be relied on. */
  unknownCriticalExtensions: string[];
}

/** @throws {PdfProblem} `certificate.damaged` when the bytes are not a certificate. */
export function readCertificate(bytes: Uint8Array): Certificate {
  try {
    return parse(readDer(bytes));
  } catch (error) {
    throw new PdfProblem("certificate.damaged", {}, { cause: error });
  }
}

/** Whether a certificate is for this public key (SubjectPublicKeyInfo, DER). */
export function publicKeyMatches(certificate: Certificate, spki: Uint8Array): boolean {
  return Buffer.compare(certificate.spki, spki) === 0;
}

/** Whether an instant lies within the certificate's validity. */
export function isValidAt(certificate: Certificate, instant: Date): boolean {
  const at = instant.toISOString();
  return certificate.validFrom <= at && at <= certificate.validTo;
}

function parse(root: DerNode): Certificate {
  const [body, algorithm] = children(expectTag(root, TAG.sequence));
  const fields = children(expectTag(body, TAG.sequence));
  const hasVersion = fields[0]?.tag === contextTag(0);
  const [serial, , issuer, validity, subject, spki] = fields.slice(hasVersion ? 1 : 0);
  const [from, to] = children(expectTag(validity, TAG.sequence));
  const issuerNode = expectTag(issuer, TAG.sequence);
  const subjectNode = expectTag(subject, TAG.sequence);
  const extensionList = fields.find((field) => field.tag === contextTag(3));
  const extensions = readExtensions(extensionList && children(extensionList)[0]);
  const constraints = extensions.get(OID.basicConstraints)?.value;
  const constraintFields = constraints ? children(readDer(constraints)) : [];
  const pathLength = constraintFields.find((field) => field.tag === TAG.integer);
  const keyIdentifier = extensions.get(OID.subjectKeyIdentifier)?.value;
  const keyUsage = extensions.get(OID.keyUsage)?.value;
  const extendedKeyUsage = extensions.get(OID.extendedKeyUsage);
  return {
    der: root.raw,
    serialNumber: expectTag(serial, TAG.integer)
      .content.toString("hex")
      .replace(/^0+(?=.)/, ""),
    serialNumberDer: expectTag(serial, TAG.integer).raw,
    issuer: readName(issuerNode),
    subject: readName(subjectNode),
    issuerDer: issuerNode.raw,
    subjectDer: subjectNode.raw,
    validFrom: readTime(from),
    validTo: readTime(to),
    spki: expectTag(spki, TAG.sequence).raw,
    signatureAlgorithm: readOid(children(expectTag(algorithm, TAG.sequence))[0]),
    keyUsage: keyUsage && readKeyUsage(keyUsage),
    extendedKeyUsage: extendedKeyUsage && children(readDer(extendedKeyUsage.value)).map(readOid),
    isExtendedKeyUsageCritical: extendedKeyUsage?.isCritical ?? false,
    isCa: constraintFields.some((field) => field.tag === TAG.boolean && field.content[0] === 0xff),
    pathLength: pathLength && readInteger(pathLength),
    subjectKeyIdentifier: keyIdentifier && readDer(keyIdentifier).content,
    addresses: readAddresses(extensions),
    unknownCriticalExtensions: [...extensions]
      .filter(([type, { isCritical }]) => isCritical && !UNDERSTOOD_EXTENSIONS.has(type))
      .map(([type]) => type),
  };
}

/** An extension of a certificate, a list of revoked ones or an answer about one. */
export interface Extension {
  isCritical: boolean;
  /** DER. */
  value: Buffer;
}

/**
 * Reads a SEQUENCE OF Extension by object identifier.
 * @throws {PdfProblem} `certificate.damaged` when one stands twice.
 */
export function readExtensions(list: DerNode | undefined): Map<string, Extension> {
  const extensions = new Map<string, Extension>();
  for (const extension of list ? children(list) : []) {
    const parts = children(extension);
    const type = readOid(parts[0]);
    if (extensions.has(type)) throw new PdfProblem("certificate.damaged", { extension: type });
    extensions.set(type, {
      isCritical: parts.some((part) => part.tag === TAG.boolean && part.content[0] === 0xff),
      value: expectTag(parts.at(-1), TAG.octetString).content,
    });
  }
  return extensions;
}

function readAddresses(extensions: Map<string, Extension>): CertificateAddresses {
  const access = extensions.get(OID.authorityInformationAccess);
  const descriptions = access ? children(readDer(access.value)).map((description) => children(description)) : [];
  const accessible = (method: string) =>
    descriptions.flatMap(([type, location]) => (type && readOid(type) === method && location ? uris([location]) : []));
  const points = extensions.get(OID.crlDistributionPoints);
  return {
    ocsp: accessible(OID.ocsp),
    revocationLists: points ? children(readDer(points.value)).flatMap(distributionPointUris) : [],
    issuers: accessible(OID.caIssuers),
  };
}

/** `[0] { [0] { GeneralNames } }` of a DistributionPoint. */
function distributionPointUris(point: DerNode): string[] {
  const names = children(point)
    .filter(({ tag }) => tag === contextTag(0))
    .flatMap(children)
    .filter(({ tag }) => tag === contextTag(0))
    .flatMap(children);
  return uris(names);
}

function uris(names: DerNode[]): string[] {
  return names
    .filter(({ tag }) => tag === URI_TAG)
    .map(({ content }) => content.toString("latin1"))
    .filter((address) => /^https?:\/\//i.test(address));
}

function readKeyUsage(extension: Buffer): KeyUsage[] {
  const bits = readBitString(readDer(extension));
  return KEY_USAGES.filter((_, index) => ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0);
}

/** Reads a UTCTime or GeneralizedTime in the only forms certificates may hold (RFC 5280, 4.1.2.5). */
export function readTime(node: DerNode | undefined): string {
  const text = node?.content.toString("latin1") ?? "";
  const match = /^(\d\d|\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!match || (node?.tag !== TAG.utcTime && node?.tag !== TAG.generalizedTime)) throw new PdfProblem("asn1.damaged");
  const [, written = "", month, day, hour, minute, second] = match;
  const year = written.length === 4 ? written : `${Number(written) < 50 ? "20" : "19"}${written}`;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(time.getTime())) throw new PdfProblem("asn1.damaged");
  return time.toISOString();
}
