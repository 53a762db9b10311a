import { createHash } from "node:crypto";
import {
  children,
  der,
  expectTag,
  integer,
  nullElement,
  octetString,
  oid,
  readDer,
  readInteger,
  sequence,
  TAG,
} from "./der.ts";
import { OID } from "./oids.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { verifySignature } from "./signature-algorithm.ts";
import { readTimestampToken, type TimestampToken } from "./timestamp-token.ts";

/** What an authority was asked for. */
export interface TimestampRequest {
  /** SHA-256 of what is to be stamped. */
  imprint: Uint8Array;
  /** A random positive number, its first bit not set. */
  nonce: Uint8Array;
  /** Object identifier of the policy the stamp must follow; any when absent. */
  policy?: string | undefined;
}

/** `granted` and `grantedWithMods` (RFC 3161, 2.4.2). */
const HIGHEST_GRANTED = 1;

/** A `TimeStampReq` (RFC 3161, 2.4.1) that asks for the authority's certificate too. */
export function writeTimestampRequest({ imprint, nonce, policy }: TimestampRequest): Buffer {
  return sequence(
    integer(1),
    sequence(sequence(oid(OID.sha256), nullElement()), octetString(imprint)),
    ...(policy === undefined ? [] : [oid(policy)]),
    der(TAG.integer, nonce),
    der(TAG.boolean, Uint8Array.of(0xff)),
  );
}

/**
 * The token of a `TimeStampResp`, after the checks that it answers the request and is by the certificate it carries, which
 * must be for time-stamping alone. Whether that certificate is to be trusted is for the verifier to say.
 *
 * @throws {PdfProblem} `timestamp.refused` ({ status }), `timestamp.mismatched` ({ part }) when imprint, nonce or policy are
 *   not those asked for, `timestamp.damaged`.
 */
export function readTimestampReply(reply: Uint8Array, request: TimestampRequest): Uint8Array {
  const bytes = tokenOf(reply);
  const token = readTimestampToken(bytes);
  const { imprint, nonce, policy } = token;
  if (imprint.hash !== "sha256" || Buffer.compare(imprint.value, request.imprint) !== 0) throw mismatched("imprint");
  if (!nonce || Buffer.compare(nonce, request.nonce) !== 0) throw mismatched("nonce");
  if (request.policy !== undefined && policy !== request.policy) throw mismatched("policy");
  if (!isSignedForStamping(token)) throw new PdfProblem("timestamp.damaged");
  return bytes;
}

function tokenOf(reply: Uint8Array): Uint8Array {
  let status: number;
  let token: Uint8Array | undefined;
  try {
    const [statusInfo, tokenNode] = children(expectTag(readDer(reply), TAG.sequence));
    status = readInteger(children(expectTag(statusInfo, TAG.sequence))[0]);
    token = tokenNode?.raw;
  } catch (error) {
    throw new PdfProblem("timestamp.damaged", {}, { cause: error });
  }
  if (status > HIGHEST_GRANTED) throw new PdfProblem("timestamp.refused", { status });
  if (!token) throw new PdfProblem("timestamp.damaged");
  return token;
}

function isSignedForStamping({ signedData }: TimestampToken): boolean {
  const { signerCertificate, certificateHash, content, digest, messageDigest, scheme, signature } = signedData;
  const { extendedKeyUsage, isExtendedKeyUsageCritical } = signerCertificate;
  const isForStamping = extendedKeyUsage?.join() === OID.timeStamping && isExtendedKeyUsageCritical;
  const isOverContent = createHash(digest).update(content).digest().equals(messageDigest);
  const isReferred =
    certificateHash !== undefined &&
    createHash(certificateHash.hash).update(signerCertificate.der).digest().equals(certificateHash.value);
  return (
    isForStamping &&
    isOverContent &&
    isReferred &&
    verifySignature(scheme, signerCertificate.spki, signedData.attributes, signature)
  );
}

function mismatched(part: "imprint" | "nonce" | "policy"): PdfProblem {
  return new PdfProblem("timestamp.mismatched", { part });
}
