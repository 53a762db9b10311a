import { createHash } from "node:crypto";
import { readCertificate } from "../certificate.ts";
import { contextTag, der, integer, octetString, oid, sequence, setOf, TAG } from "../der.ts";
import { OID } from "../oids.ts";
import { cmsSignatureAlgorithmIdentifier } from "../signature-algorithm.ts";
import { type Identity, issued, nameOf, signedBy, type CertificateTraits } from "./test-authority.ts";

/** What a time-stamp says, and what is wrong with it. */
export interface StampTraits {
  /** As `20260803020100Z`. */
  at?: string;
  /** Stamps this instead of what is given. */
  imprint?: Uint8Array;
  nonce?: Uint8Array;
  /** Object identifier of the hash the imprint is said to be of; SHA-256 when absent. */
  imprintHash?: string;
  /** Leaves out the hash of the authority's certificate. */
  withoutReference?: boolean;
  /** Flips a bit of the signature. */
  isForged?: boolean;
}

export const STAMPED_AT = "20260803020100Z";

/** A time-stamping authority with a certificate for nothing else. */
export function aStampingAuthority(issuer: Identity, traits: CertificateTraits = {}): Identity {
  return issued(issuer, nameOf("Dấu thời gian thử nghiệm"), { purposes: [OID.timeStamping], ...traits });
}

/** A source of time-stamps by an authority, as `signPdf` wants one. */
export function stampsBy(authority: Identity, traits: StampTraits = {}) {
  return {
    timestamp: (imprintSha256: Uint8Array) => Promise.resolve(aTimestampToken(authority, imprintSha256, traits)),
  };
}

/** A time-stamp token over a SHA-256 imprint. */
export function aTimestampToken(authority: Identity, imprintSha256: Uint8Array, traits: StampTraits = {}): Buffer {
  const certificate = readCertificate(authority.certificate);
  const sha256 = sequence(oid(OID.sha256));
  const info = sequence(
    integer(1),
    oid("1.3.6.1.4.1.32473.1.1"),
    sequence(sequence(oid(traits.imprintHash ?? OID.sha256)), octetString(traits.imprint ?? imprintSha256)),
    integer(4711),
    der(TAG.generalizedTime, Buffer.from(traits.at ?? STAMPED_AT, "latin1")),
    traits.nonce ? der(TAG.integer, traits.nonce) : integer(42),
  );
  const reference = sequence(sequence(sequence(octetString(digest(authority.certificate)))));
  const attributes = setOf(
    attribute(OID.contentType, oid(OID.timestampInfo)),
    attribute(OID.messageDigest, octetString(digest(info))),
    ...(traits.withoutReference ? [] : [attribute(OID.signingCertificateV2, reference)]),
  );
  const signature = Buffer.from(signedBy(authority.privateKey, authority.algorithm, attributes));
  if (traits.isForged) signature[20] = (signature[20] ?? 0) ^ 1;
  const signerInfo = sequence(
    integer(1),
    sequence(certificate.issuerDer, certificate.serialNumberDer),
    sha256,
    Buffer.concat([Uint8Array.of(contextTag(0)), attributes.subarray(1)]),
    cmsSignatureAlgorithmIdentifier(authority.algorithm),
    octetString(signature),
  );
  const signedData = sequence(
    integer(3),
    der(TAG.set, sha256),
    sequence(oid(OID.timestampInfo), der(contextTag(0), octetString(info))),
    der(contextTag(0), authority.certificate),
    der(TAG.set, signerInfo),
  );
  return sequence(oid(OID.signedData), der(contextTag(0), signedData));
}

function attribute(type: string, value: Uint8Array): Buffer {
  return sequence(oid(type), setOf(value));
}

function digest(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
