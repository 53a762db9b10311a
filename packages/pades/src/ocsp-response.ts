import { createHash } from "node:crypto";
import { type Certificate, readCertificate, readExtensions, readTime } from "./certificate.ts";
import { maySpeakFor } from "./certificate-chain.ts";
import { children, contextTag, type DerNode, expectTag, readBitString, readDer, readOid, TAG } from "./der.ts";
import { OID } from "./oids.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { reasonName, type RevocationStatement } from "./revocation-statement.ts";
import {
  type HashName,
  readCompleteScheme,
  readHash,
  type SignatureScheme,
  verifySignature,
} from "./signature-algorithm.ts";

/** An OCSP response, read (RFC 6960, 4.2.1). Nothing of it is verified by reading. */
export interface OcspResponse {
  /** Instants are UTC ISO strings. */
  producedAt: string;
  answers: OcspAnswer[];
  /** The number of the request this answers; absent in answers made beforehand. */
  nonce?: Uint8Array;
  /** Those the responder sent along, its own among them. */
  certificates: Certificate[];
  responder: { name?: Uint8Array; keyHash?: Uint8Array };
  /** What the signature is over, DER. */
  signed: Uint8Array;
  scheme: SignatureScheme;
  signature: Uint8Array;
}

/** What a response says of one certificate, named by hashes of its issuer and its serial number. */
export interface OcspAnswer {
  hash: HashName;
  issuerNameHash: Uint8Array;
  issuerKeyHash: Uint8Array;
  /** The serial number as written, DER. */
  serialNumberDer: Uint8Array;
  status: "good" | "revoked" | "unknown";
  revokedAt?: string;
  reason?: string;
  thisUpdate: string;
  nextUpdate?: string;
}

const GOOD = 0x80;
const REVOKED = contextTag(1);
const ENUMERATED = 0x0a;
/** More than a responder's chain needs. */
const MAX_CERTIFICATES = 8;

/**
 * Reads an OCSP response.
 * @throws {PdfProblem} `ocsp.refused` ({ status }) when the responder would not answer; `ocsp.damaged`.
 */
export function readOcspResponse(bytes: Uint8Array): OcspResponse {
  try {
    return parse(readDer(bytes));
  } catch (error) {
    if (error instanceof PdfProblem && error.code === "ocsp.refused") throw error;
    throw new PdfProblem("ocsp.damaged", {}, { cause: error });
  }
}

/**
 * What a response says of a certificate, once its signature is found to be of the issuer or of a responder the issuer
 * named; `undefined` when it says nothing that may be relied on.
 */
export function ocspStatement(
  response: OcspResponse,
  certificate: Certificate,
  issuer: Certificate,
): RevocationStatement | undefined {
  const answer = response.answers.find((candidate) => isAbout(candidate, certificate, issuer));
  if (!answer || !isVouchedFor(response, issuer)) return undefined;
  const { status, thisUpdate, nextUpdate, revokedAt, reason } = answer;
  return {
    kind: "ocsp",
    status,
    thisUpdate,
    ...(nextUpdate !== undefined && { nextUpdate }),
    ...(revokedAt !== undefined && { revokedAt }),
    ...(reason !== undefined && { reason }),
  };
}

function isAbout(answer: OcspAnswer, certificate: Certificate, issuer: Certificate): boolean {
  return (
    Buffer.compare(answer.serialNumberDer, certificate.serialNumberDer) === 0 &&
    digest(answer.hash, issuer.subjectDer).equals(answer.issuerNameHash) &&
    digest(answer.hash, publicKeyBits(issuer)).equals(answer.issuerKeyHash)
  );
}

function isVouchedFor(response: OcspResponse, issuer: Certificate): boolean {
  const { responder, scheme, signed, signature } = response;
  const at = new Date(response.producedAt);
  return [issuer, ...response.certificates].some((candidate) => {
    const isNamed = responder.name
      ? Buffer.compare(responder.name, candidate.subjectDer) === 0
      : digest("sha1", publicKeyBits(candidate)).equals(responder.keyHash ?? Buffer.alloc(0));
    return isNamed && maySpeakFor(candidate, issuer, at) && isSigned(scheme, candidate, signed, signature);
  });
}

function isSigned(scheme: SignatureScheme, by: Certificate, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verifySignature(scheme, by.spki, message, signature);
  } catch (error) {
    if (error instanceof PdfProblem) return false;
    throw error;
  }
}

function parse(root: DerNode): OcspResponse {
  const [status, wrapped] = children(expectTag(root, TAG.sequence));
  const code = expectTag(status, ENUMERATED).content[0] ?? 255;
  if (code !== 0) throw new PdfProblem("ocsp.refused", { status: code });
  const [type, body] = children(expectTag(children(expectTag(wrapped, contextTag(0)))[0], TAG.sequence));
  if (readOid(type) !== OID.ocspBasic) throw new PdfProblem("ocsp.damaged");
  const basic = readDer(expectTag(body, TAG.octetString).content);
  const [data, algorithm, signature, wrappedCertificates] = children(expectTag(basic, TAG.sequence));
  const fields = children(expectTag(data, TAG.sequence));
  const [responder, producedAt, answers, wrappedExtensions] = fields.slice(fields[0]?.tag === contextTag(0) ? 1 : 0);
  const extensions = readExtensions(wrappedExtensions && children(wrappedExtensions)[0]);
  if ([...extensions].some(([name, { isCritical }]) => isCritical && name !== OID.ocspNonce)) {
    throw new PdfProblem("ocsp.damaged");
  }
  const nonce = extensions.get(OID.ocspNonce)?.value;
  return {
    producedAt: readTime(producedAt),
    answers: children(expectTag(answers, TAG.sequence)).map(readAnswer),
    ...(nonce && { nonce: readDer(nonce).content }),
    certificates: wrappedCertificates
      ? children(wrappedCertificates)
          .flatMap(children)
          .slice(0, MAX_CERTIFICATES)
          .map(({ raw }) => readCertificate(raw))
      : [],
    responder: readResponder(responder),
    signed: expectTag(data, TAG.sequence).raw,
    scheme: readCompleteScheme(expectTag(algorithm, TAG.sequence)),
    signature: readBitString(signature),
  };
}

function readResponder(node: DerNode | undefined): OcspResponse["responder"] {
  const [value] = node ? children(node) : [];
  if (!value) throw new PdfProblem("ocsp.damaged");
  return node?.tag === contextTag(1) ? { name: value.raw } : { keyHash: expectTag(value, TAG.octetString).content };
}

function readAnswer(node: DerNode): OcspAnswer {
  const [certificateId, state, thisUpdate, ...optional] = children(expectTag(node, TAG.sequence));
  const [algorithm, nameHash, keyHash, serialNumber] = children(expectTag(certificateId, TAG.sequence));
  const next = optional.find(({ tag }) => tag === contextTag(0));
  const extensions = optional.find(({ tag }) => tag === contextTag(1));
  for (const { isCritical } of readExtensions(extensions && children(extensions)[0]).values()) {
    if (isCritical) throw new PdfProblem("ocsp.damaged");
  }
  const [revokedAt, wrappedReason] = state?.tag === REVOKED ? children(state) : [];
  const reason = wrappedReason && children(wrappedReason)[0];
  return {
    hash: readHash(algorithm),
    issuerNameHash: expectTag(nameHash, TAG.octetString).content,
    issuerKeyHash: expectTag(keyHash, TAG.octetString).content,
    serialNumberDer: expectTag(serialNumber, TAG.integer).raw,
    status: revokedAt ? "revoked" : state?.tag === GOOD ? "good" : "unknown",
    ...(revokedAt && { revokedAt: readTime(revokedAt) }),
    ...(reason && { reason: reasonName(reason) }),
    thisUpdate: readTime(thisUpdate),
    ...(next && { nextUpdate: readTime(children(next)[0]) }),
  };
}

/** The bits of a public key, which OCSP hashes without the algorithm before them. */
function publicKeyBits({ spki }: Certificate): Buffer {
  return readBitString(children(readDer(spki))[1]);
}

function digest(hash: HashName, bytes: Uint8Array): Buffer {
  return createHash(hash).update(bytes).digest();
}
