import { createHash } from "node:crypto";
import { readCertificate } from "../certificate.ts";
import {
  bitString,
  children,
  contextTag,
  der,
  integer,
  octetString,
  oid,
  readBitString,
  readDer,
  sequence,
  TAG,
} from "../der.ts";
import { writeName } from "../distinguished-name.ts";
import { OID } from "../oids.ts";
import { signatureAlgorithmIdentifier } from "../signature-algorithm.ts";
import { type Identity, signedBy } from "./test-authority.ts";

/** What an answer about a certificate says. Times as `20260803020000Z`. */
export interface AnswerTraits {
  status?: "good" | "revoked" | "unknown";
  revokedAt?: string;
  /** Number of the CRLReason. */
  reason?: number;
  thisUpdate?: string;
  /** `null` for none. */
  nextUpdate?: string | null;
  /** Who signs it; the authority itself when absent. */
  responder?: Identity;
  nonce?: Uint8Array;
}

export const ANSWERED_AT = "20260803020500Z";
export const HOLDS_UNTIL = "20260804020500Z";

/** An OCSP response of an authority about a certificate it issued. */
export function anOcspResponse(authority: Identity, about: Identity, traits: AnswerTraits = {}): Buffer {
  const responder = traits.responder ?? authority;
  const issuer = readCertificate(authority.certificate);
  const certificateId = sequence(
    sequence(oid(OID.sha1)),
    octetString(sha1(issuer.subjectDer)),
    octetString(sha1(keyBits(issuer.spki))),
    readCertificate(about.certificate).serialNumberDer,
  );
  const next = traits.nextUpdate === undefined ? HOLDS_UNTIL : traits.nextUpdate;
  const answer = sequence(
    certificateId,
    statusElement(traits),
    time(traits.thisUpdate ?? ANSWERED_AT),
    ...(next === null ? [] : [der(contextTag(0), time(next))]),
  );
  const nonce = traits.nonce && sequence(oid(OID.ocspNonce), octetString(octetString(traits.nonce)));
  const body = sequence(
    der(contextTag(2), octetString(sha1(keyBits(readCertificate(responder.certificate).spki)))),
    time(traits.thisUpdate ?? ANSWERED_AT),
    sequence(answer),
    ...(nonce ? [der(contextTag(1), sequence(nonce))] : []),
  );
  const basic = sequence(
    body,
    signatureAlgorithmIdentifier(responder.algorithm),
    bitString(signedBy(responder.privateKey, responder.algorithm, body)),
    der(contextTag(0), sequence(responder.certificate)),
  );
  return sequence(der(0x0a, Uint8Array.of(0)), der(contextTag(0), sequence(oid(OID.ocspBasic), octetString(basic))));
}

/** An entry of a list of revoked certificates. */
export interface RevokedTraits {
  certificate: Identity;
  revokedAt: string;
  reason?: number;
}

/** A list of revoked certificates. `extensions` are added, each DER. */
export function aRevocationList(
  authority: Identity,
  revoked: RevokedTraits[],
  { thisUpdate = ANSWERED_AT, nextUpdate = HOLDS_UNTIL, extensions = [] as Buffer[] } = {},
): Buffer {
  const entries = revoked.map(({ certificate, revokedAt, reason }) =>
    sequence(
      readCertificate(certificate.certificate).serialNumberDer,
      time(revokedAt),
      ...(reason === undefined ? [] : [sequence(sequence(oid(OID.crlReason), octetString(enumerated(reason))))]),
    ),
  );
  const number = sequence(oid(OID.crlNumber), octetString(integer(7)));
  const algorithm = signatureAlgorithmIdentifier(authority.algorithm);
  const body = sequence(
    integer(1),
    algorithm,
    writeName(authority.name),
    time(thisUpdate),
    time(nextUpdate),
    ...(entries.length > 0 ? [sequence(...entries)] : []),
    der(contextTag(0), sequence(number, ...extensions)),
  );
  return sequence(body, algorithm, bitString(signedBy(authority.privateKey, authority.algorithm, body)));
}

function statusElement({ status = "good", revokedAt = ANSWERED_AT, reason }: AnswerTraits): Buffer {
  if (status === "good") return der(0x80);
  if (status === "unknown") return der(0x82);
  return der(contextTag(1), time(revokedAt), ...(reason === undefined ? [] : [der(contextTag(0), enumerated(reason))]));
}

function enumerated(value: number): Buffer {
  return der(0x0a, Uint8Array.of(value));
}

function time(text: string): Buffer {
  return der(TAG.generalizedTime, Buffer.from(text, "latin1"));
}

function sha1(bytes: Uint8Array): Buffer {
  return createHash("sha1").update(bytes).digest();
}

function keyBits(spki: Uint8Array): Buffer {
  return readBitString(children(readDer(spki))[1]);
}
