import { type Certificate, readCertificate, readTime } from "./certificate.ts";
import { children, contextTag, type DerNode, expectTag, readDer, readOid, TAG } from "./der.ts";
import { OID } from "./oids.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { type HashName, readHash, readSignatureScheme, type SignatureScheme } from "./signature-algorithm.ts";

/** A detached CMS SignedData with one signer, read. */
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
}

/**
 * Reads the signature of a PDF. Zeros after it, which fill the room reserved for it, are left out.
 * @throws {PdfProblem} `cms.damaged`, `cms.padding`, `cms.signer_missing`, `cms.attribute_missing` ({ oid }),
 *   `algorithm.unknown`, `asn1.damaged`, `certificate.damaged`.
 */
export function readSignedData(contents: Uint8Array): SignedData {
  const root = readDer(contents);
  if (contents.subarray(root.raw.length).some((byte) => byte !== 0)) throw new PdfProblem("cms.padding");
  const [contentType, wrapped] = children(expectTag(root, TAG.sequence));
  if (readOid(contentType) !== OID.signedData) throw new PdfProblem("cms.damaged");
  const [signedData] = children(expectTag(wrapped, contextTag(0)));
  const fields = children(expectTag(signedData, TAG.sequence));
  const isDetached = children(expectTag(fields[2], TAG.sequence)).length === 1;
  const certificates = children(expectTag(fields[3], contextTag(0)))
    .filter((node) => node.tag === TAG.sequence)
    .map((node) => readCertificate(node.raw));
  const signerInfos = children(expectTag(fields.at(-1), TAG.set));
  const [signerInfo] = signerInfos;
  if (!isDetached || !signerInfo || signerInfos.length > 1) throw new PdfProblem("cms.damaged");
  return { certificates, ...readSignerInfo(signerInfo, certificates) };
}

function readSignerInfo(signerInfo: DerNode, certificates: Certificate[]): Omit<SignedData, "certificates"> {
  const [, identifier, digestAlgorithm, attributesNode, algorithm, signature] = children(signerInfo);
  const signerCertificate = certificates.find((certificate) => isIdentified(certificate, identifier));
  if (!signerCertificate) throw new PdfProblem("cms.signer_missing");
  if (attributesNode?.tag !== contextTag(0)) throw new PdfProblem("cms.attribute_missing", { oid: OID.messageDigest });
  const attributes = readAttributes(attributesNode);
  if (readOid(required(attributes, OID.contentType)) !== OID.data) throw new PdfProblem("cms.damaged");
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
