import { createHash, randomBytes, sign } from "node:crypto";
import type { CertificateAuthority, Credential } from "./certificate-authority.ts";
import * as der from "./der.ts";

/** Of the numbers set aside for examples (RFC 5612). */
const policy = der.oid("1.3.6.1.4.1.32473.1.1");
const imprintBytes = new Map([
  [der.oid("2.16.840.1.101.3.4.2.1").toString("hex"), 32],
  [der.oid("2.16.840.1.101.3.4.2.2").toString("hex"), 48],
  [der.oid("2.16.840.1.101.3.4.2.3").toString("hex"), 64],
]);
const sha256 = der.sequence(der.oid("2.16.840.1.101.3.4.2.1"), der.nullValue());
const tokenContent = der.oid("1.2.840.113549.1.9.16.1.4");
const version3 = der.integer(Buffer.from([3]));
const version1 = der.integer(Buffer.from([1]));

/** Bits of `PKIFailureInfo` (RFC 3161, 2.4.2). */
const failures = { badAlg: 0, badDataFormat: 5, systemFailure: 25 } as const;

/** What a test may ask it to do wrong. */
export type StampingFault = "wrong-nonce" | "wrong-imprint" | "no-nonce" | "bad-signature" | "refused";

/**
 * Answers a time-stamp request (RFC 3161): the imprint, the nonce and the time, signed by a certificate that is for
 * time-stamping only. What cannot be read is refused in the protocol's own form.
 */
export async function answerTimestamp(
  authority: CertificateAuthority,
  request: Buffer,
  fault?: StampingFault,
): Promise<Buffer> {
  if (fault === "refused") return refusal("systemFailure");
  let asked: TimestampRequest;
  try {
    asked = readRequest(request);
  } catch (error) {
    if (error instanceof der.DerError) return refusal("badDataFormat");
    throw error;
  }
  if (!asked.isKnownHash) return refusal("badAlg");
  const stamper = await authority.service("tsa");
  const token = signedToken(stamper, authority, stampInfo(asked, authority.time, fault), asked.wantsCertificate);
  if (fault === "bad-signature") token[token.length - 1] = (token.at(-1) ?? 0) ^ 1;
  return der.sequence(der.sequence(der.integer(Buffer.from([0]))), token);
}

interface TimestampRequest {
  /** MessageImprint as it was sent. */
  imprint: Buffer;
  isKnownHash: boolean;
  /** The INTEGER as it was sent. */
  nonce: Buffer | undefined;
  wantsCertificate: boolean;
}

function readRequest(request: Buffer): TimestampRequest {
  const [version, imprint, ...rest] = der.readAll(der.readOne(request, 0x30).content);
  if (version?.tag !== 0x02 || imprint?.tag !== 0x30) throw new der.DerError("Not a time-stamp request");
  const [algorithm, hash] = der.readAll(imprint.content);
  const [identifier] = der.readAll(algorithm?.content ?? Buffer.alloc(0));
  if (!identifier || hash?.tag !== 0x04) throw new der.DerError("Not a message imprint");
  return {
    imprint: imprint.whole,
    isKnownHash: imprintBytes.get(identifier.whole.toString("hex")) === hash.content.length,
    nonce: rest.find(({ tag }) => tag === 0x02)?.whole,
    wantsCertificate: rest.some(({ tag, content }) => tag === 0x01 && content[0] === 0xff),
  };
}

function stampInfo({ imprint, nonce }: TimestampRequest, at: Date, fault: StampingFault | undefined): Buffer {
  const stamped = Buffer.from(imprint);
  if (fault === "wrong-imprint") stamped[stamped.length - 1] = (stamped.at(-1) ?? 0) ^ 1;
  const answered = fault === "wrong-nonce" ? der.integer(Buffer.from([1])) : fault === "no-nonce" ? undefined : nonce;
  const oneSecond = der.sequence(der.integer(Buffer.from([1])));
  return der.sequence(
    version1,
    policy,
    stamped,
    der.integer(randomBytes(8)),
    der.generalizedTime(at),
    oneSecond,
    ...(answered ? [answered] : []),
  );
}

/** A CMS SignedData around the stamp (RFC 5652; signed attributes by RFC 3161, 2.4.2, and RFC 5816). */
function signedToken(
  { key, certificate }: Credential,
  authority: CertificateAuthority,
  info: Buffer,
  withCertificate: boolean,
): Buffer {
  const digest = (bytes: Buffer) => createHash("sha256").update(bytes).digest();
  const serial = serialOf(certificate);
  const certificateId = der.sequence(
    der.octetString(digest(certificate)),
    der.sequence(der.sequence(der.explicit(4, authority.name)), serial),
  );
  const attributes = [
    attribute("1.2.840.113549.1.9.3", tokenContent),
    attribute("1.2.840.113549.1.9.4", der.octetString(digest(info))),
    attribute("1.2.840.113549.1.9.16.2.47", der.sequence(der.sequence(certificateId))),
  ].sort((a, b) => a.compare(b));
  const signerInfo = der.sequence(
    version1,
    der.sequence(authority.name, serial),
    sha256,
    der.explicit(0, ...attributes),
    der.sequence(der.oid("1.2.840.113549.1.1.1"), der.nullValue()),
    der.octetString(sign("sha256", der.set(...attributes), key)),
  );
  const signedData = der.sequence(
    version3,
    der.set(sha256),
    der.sequence(tokenContent, der.explicit(0, der.octetString(info))),
    ...(withCertificate ? [der.explicit(0, certificate)] : []),
    der.set(signerInfo),
  );
  return der.sequence(der.oid("1.2.840.113549.1.7.2"), der.explicit(0, signedData));
}

function attribute(type: string, value: Buffer): Buffer {
  return der.sequence(der.oid(type), der.set(value));
}

function serialOf(certificate: Buffer): Buffer {
  const [body] = der.readAll(der.readOne(certificate, 0x30).content);
  const serial = der.readAll(body?.content ?? Buffer.alloc(0))[1];
  if (serial?.tag !== 0x02) throw new der.DerError("The serial number is missing");
  return serial.whole;
}

function refusal(failure: keyof typeof failures): Buffer {
  const bit = failures[failure];
  const bits = Buffer.alloc((bit >> 3) + 1);
  bits[bit >> 3] = 0x80 >> (bit & 7);
  const rejected = der.integer(Buffer.from([2]));
  return der.sequence(der.sequence(rejected, der.bitString(bits, 7 - (bit & 7))));
}
