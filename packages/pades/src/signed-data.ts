import { type Certificate, readCertificate, readTime } from "./certificate.ts";
import { children, contextTag, type DerNode, expectTag, readDer, readOid, TAG } from "./der.ts";
import { OID } from "./oids.ts";
import { PdfProblem } from "./pdf-problem.ts";
import type { RevocationEvidence } from "./revocation-evidence.ts";
import { type HashName, readHash, readSignatureScheme, type SignatureScheme } from "./signature-algorithm.ts";

/** A CMS SignedData with one signer, read. */
export interface SignedData {
  /** The certificates inside, the signer's among them. */
  certificates: Certificate[];
  signerCertificate: Certificate;
  /** The hash the signed data went through. */
  digest: HashName;
  /** The hash of the signed data, as signed. */
  messageDigest: Uint8Array;
  /** What the signature is over, DER. */
  attributes: Uint8Array;
  scheme: SignatureScheme;
  signature: Uint8Array;
  /** The hash of the signer's certificate as signed (ESS); absent in signatures of older forms. */
  certificateHash?: { hash: HashName; value: Uint8Array };
  signingTime?: string;
  /** What the signer put in of revocation (Adobe's form), not verified. */
  evidence: RevocationEvidence;
  /** Time-stamp tokens over the signature value, DER, which no one signed. */
  timestamps: Uint8Array[];
}

/** A SignedData that holds what it signs. */
export interface EnvelopedData extends SignedData {
  content: Uint8Array;
}

const OCTET_STRING_IN_PARTS = 0x24;
/** More than any chain or proof needs; each costs time to judge. */
const MAX_CERTIFICATES = 64;
const MAX_TIMESTAMPS = 8;

/**
 * Reads the signature of a PDF. Zeros after it, which fill the room reserved for it, are left out.
 * @throws {PdfProblem} `cms.damaged`, `cms.padding`, `cms.signer_missing`, `cms.attribute_missing` ({ oid }),
 *   `algorithm.unknown`, `asn1.damaged`, `certificate.damaged`.
 */
export function readSignedData(contents: Uint8Array): SignedData {
  const { data, content } = read(contents, OID.data);
  if (content) throw new PdfProblem("cms.damaged");
  return data;
}

/**
 * Reads a SignedData around content of one type, a time-stamp token's for one.
 * @throws {PdfProblem} as `readSignedData`.
 */
export function readEnvelopedData(contents: Uint8Array, contentType: string): EnvelopedData {
  const { data, content } = read(contents, contentType);
  if (!content) throw new PdfProblem("cms.damaged");
  return { ...data, content };
}

function read(contents: Uint8Array, contentType: string): { data: SignedData; content: Uint8Array | undefined } {
  const root = readDer(contents);
  if (contents.subarray(root.raw.length).some((byte) => byte !== 0)) throw new PdfProblem("cms.padding");
  const [outerType, wrapped] = children(expectTag(root, TAG.sequence));
  if (readOid(outerType) !== OID.signedData) throw new PdfProblem("cms.damaged");
  const [signedData] = children(expectTag(wrapped, contextTag(0)));
  const fields = children(expectTag(signedData, TAG.sequence));
  const [innerType, content] = children(expectTag(fields[2], TAG.sequence));
  if (readOid(innerType) !== contentType) throw new PdfProblem("cms.damaged");
  const certificates = children(expectTag(fields[3], contextTag(0)))
    .filter((node) => node.tag === TAG.sequence)
    .map((node) => readCertificate(node.raw));
  const signerInfos = children(expectTag(fields.at(-1), TAG.set));
  const [signerInfo] = signerInfos;
  if (!signerInfo || signerInfos.length > 1 || certificates.length > MAX_CERTIFICATES)
    throw new PdfProblem("cms.damaged");
  return {
    data: { certificates, ...readSignerInfo(signerInfo, certificates, contentType) },
    content: content && readContent(content),
  };
}

/** The bytes of `[0] { OCTET STRING }`, which some tools write in parts. */
function readContent(wrapped: DerNode): Uint8Array {
  const [content] = children(expectTag(wrapped, contextTag(0)));
  if (content?.tag !== OCTET_STRING_IN_PARTS) return expectTag(content, TAG.octetString).content;
  return Buffer.concat(children(content).map((part) => expectTag(part, TAG.octetString).content));
}

function readSignerInfo(
  signerInfo: DerNode,
  certificates: Certificate[],
  contentType: string,
): Omit<SignedData, "certificates"> {
  const [, identifier, digestAlgorithm, attributesNode, algorithm, signature, unsigned] = children(signerInfo);
  const signerCertificate = certificates.find((certificate) => isIdentified(certificate, identifier));
  if (!signerCertificate) throw new PdfProblem("cms.signer_missing");
  if (attributesNode?.tag !== contextTag(0)) throw new PdfProblem("cms.attribute_missing", { oid: OID.messageDigest });
  const attributes = readAttributes(attributesNode);
  if (readOid(required(attributes, OID.contentType)) !== contentType) throw new PdfProblem("cms.damaged");
  const digest = readHash(digestAlgorithm);
  const certificateHash = readCertificateHash(attributes);
  const signingTime = attributes.get(OID.signingTime);
  return {
    signerCertificate,
    digest,
    messageDigest: expectTag(required(attributes, OID.messageDigest), TAG.octetString).content,
    attributes: Buffer.concat([Uint8Array.of(TAG.set), attributesNode.raw.subarray(1)]),
    scheme: readSignatureScheme(expectTag(algorithm, TAG.sequence), digest),
    signature: expectTag(signature, TAG.octetString).content,
    ...(certificateHash && { certificateHash }),
    ...(signingTime && { signingTime: readTime(signingTime) }),
    evidence: readEvidence(attributes.get(OID.revocationInfoArchival)),
    timestamps: readTimestamps(unsigned),
  };
}

/** The signer is named by issuer and serial number, or by the key's identifier. */
function isIdentified(certificate: Certificate, identifier: DerNode | undefined): boolean {
  if (identifier?.tag === 0x80) {
    return (
      certificate.subjectKeyIdentifier !== undefined && identifier.content.equals(certificate.subjectKeyIdentifier)
    );
  }
  const [issuer, serialNumber] = children(expectTag(identifier, TAG.sequence));
  return (
    issuer !== undefined &&
    issuer.raw.equals(certificate.issuerDer) &&
    serialNumber !== undefined &&
    serialNumber.raw.equals(certificate.serialNumberDer)
  );
}

/** Each attribute once, with one value. */
function readAttributes(node: DerNode): Map<string, DerNode> {
  const attributes = new Map<string, DerNode>();
  for (const attribute of children(node)) {
    const [type, values] = children(attribute);
    const name = readOid(type);
    const [value, ...more] = children(expectTag(values, TAG.set));
    if (!value || more.length > 0 || attributes.has(name)) throw new PdfProblem("cms.damaged");
    attributes.set(name, value);
  }
  return attributes;
}

function readTimestamps(unsigned: DerNode | undefined): Uint8Array[] {
  if (unsigned?.tag !== contextTag(1)) return [];
  const timestamps = children(unsigned).flatMap((attribute) => {
    const [type, values] = children(attribute);
    return readOid(type) === OID.timestampToken ? children(expectTag(values, TAG.set)).map(({ raw }) => raw) : [];
  });
  if (timestamps.length > MAX_TIMESTAMPS) throw new PdfProblem("cms.damaged");
  return timestamps;
}

/** RevocationInfoArchival (ISO 32000-1, 12.8.3.3.2): [0] lists of revoked certificates, [1] OCSP responses. */
function readEvidence(attribute: DerNode | undefined): RevocationEvidence {
  const parts = attribute ? children(attribute) : [];
  const items = (number: number) =>
    parts
      .filter(({ tag }) => tag === contextTag(number))
      .flatMap(children)
      .flatMap(children)
      .map(({ raw }) => raw);
  return { crls: items(0), ocsps: items(1) };
}

function required(attributes: Map<string, DerNode>, type: string): DerNode {
  const attribute = attributes.get(type);
  if (!attribute) throw new PdfProblem("cms.attribute_missing", { oid: type });
  return attribute;
}

function readCertificateHash(attributes: Map<string, DerNode>): SignedData["certificateHash"] {
  const second = attributes.get(OID.signingCertificateV2);
  const attribute = second ?? attributes.get(OID.signingCertificate);
  if (!attribute) return undefined;
  const [certificateIds] = children(attribute);
  const [certificateId] = certificateIds ? children(certificateIds) : [];
  const parts = certificateId ? children(certificateId) : [];
  const algorithm = parts[0]?.tag === TAG.sequence ? parts[0] : undefined;
  const value = expectTag(algorithm ? parts[1] : parts[0], TAG.octetString).content;
  const byDefault = second ? "sha256" : "sha1";
  return { hash: algorithm ? readHash(algorithm) : byDefault, value };
}
