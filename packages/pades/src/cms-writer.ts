import { createHash } from "node:crypto";
import type { Certificate } from "./certificate.ts";
import { contextTag, der, integer, octetString, oid, sequence, setOf, TAG } from "./der.ts";
import { OID } from "./oids.ts";
import { cmsSignatureAlgorithmIdentifier, type SigningAlgorithm } from "./signature-algorithm.ts";

const CMS_VERSION = 1;

/**
 * The signed attributes of a PAdES signature, DER, as they are signed: exactly content type, message digest and
 * signing-certificate-v2 (ETSI EN 319 142-1, 6.3). The time stands in the PDF's `/M`, never here.
 */
export function signedAttributes(documentDigest: Uint8Array, certificate: Certificate): Buffer {
  const certificateDigest = createHash("sha256").update(certificate.der).digest();
  const issuerName = sequence(der(contextTag(4), certificate.issuerDer));
  const certificateId = sequence(octetString(certificateDigest), sequence(issuerName, certificate.serialNumberDer));
  return setOf(
    attribute(OID.contentType, oid(OID.data)),
    attribute(OID.messageDigest, octetString(documentDigest)),
    attribute(OID.signingCertificateV2, sequence(sequence(certificateId))),
  );
}

/** A detached CMS SignedData with one signer. */
export function writeSignedData(parts: {
  attributes: Buffer;
  certificate: Certificate;
  /** The certificates between the signer's and the root's, DER. */
  chain: Uint8Array[];
  algorithm: SigningAlgorithm;
  signature: Uint8Array;
  /** A time-stamp token over the signature, DER. */
  timestamp?: Uint8Array | undefined;
}): Buffer {
  const { certificate } = parts;
  const sha256 = sequence(oid(OID.sha256));
  const signerInfo = sequence(
    integer(CMS_VERSION),
    sequence(certificate.issuerDer, certificate.serialNumberDer),
    sha256,
    retagged(parts.attributes, contextTag(0)),
    cmsSignatureAlgorithmIdentifier(parts.algorithm),
    octetString(parts.signature),
    ...(parts.timestamp ? [der(contextTag(1), attribute(OID.timestampToken, parts.timestamp))] : []),
  );
  const signedData = sequence(
    integer(CMS_VERSION),
    der(TAG.set, sha256),
    sequence(oid(OID.data)),
    retagged(setOf(certificate.der, ...parts.chain), contextTag(0)),
    der(TAG.set, signerInfo),
  );
  return sequence(oid(OID.signedData), der(contextTag(0), signedData));
}

function attribute(type: string, value: Uint8Array): Buffer {
  return sequence(oid(type), setOf(value));
}

function retagged(element: Buffer, tag: number): Buffer {
  return Buffer.concat([Uint8Array.of(tag), element.subarray(1)]);
}
