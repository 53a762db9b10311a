import { createHash, createPublicKey, randomBytes, sign, type KeyObject } from "node:crypto";
import * as der from "./der.ts";

const sha256WithRsa = der.sequence(der.oid("1.2.840.113549.1.1.11"), der.nullValue());
const sha256WithEcdsa = der.sequence(der.oid("1.2.840.10045.4.3.2"));

/** What a certificate is to say. */
export interface CertificateContent {
  /** Names, DER. */
  issuer: Buffer;
  subject: Buffer;
  publicKeyInfo: Buffer;
  extensions: Buffer[];
  /** Valid from an hour before, for clocks that run a little behind. */
  from: Date;
  to: Date;
}

/** A certificate and the serial number it was given, in lower-case hexadecimal. */
export interface WrittenCertificate {
  der: Buffer;
  serialNumber: string;
}

/** Writes a certificate under a random serial number. */
export function writeCertificate(issuerKey: KeyObject, content: CertificateContent): WrittenCertificate {
  const notBefore = new Date(content.from.getTime() - 60 * 60 * 1000);
  const serialNumber = randomBytes(16);
  serialNumber[0] = 0x40 | ((serialNumber[0] ?? 0) & 0x3f);
  const body = der.sequence(
    der.explicit(0, der.integer(Buffer.from([2]))),
    der.integer(serialNumber),
    signatureAlgorithmOf(issuerKey),
    content.issuer,
    der.sequence(der.time(notBefore), der.time(content.to)),
    content.subject,
    content.publicKeyInfo,
    der.explicit(3, der.sequence(...content.extensions)),
  );
  return { der: signedSequence(issuerKey, body), serialNumber: serialNumber.toString("hex") };
}

/** A body with its signature behind it: the form of certificates and of lists of revoked ones. */
export function signedSequence(key: KeyObject, body: Buffer, ...more: Buffer[]): Buffer {
  return der.sequence(body, signatureAlgorithmOf(key), der.bitString(sign("sha256", body, key)), ...more);
}

export function signatureAlgorithmOf(key: KeyObject): Buffer {
  return key.asymmetricKeyType === "ec" ? sha256WithEcdsa : sha256WithRsa;
}

export function extension(id: string, critical: boolean, value: Buffer): Buffer {
  return der.sequence(der.oid(id), ...(critical ? [der.boolean(true)] : []), der.octetString(value));
}

export function nameAttribute(type: string, value: Buffer): Buffer {
  return der.set(der.sequence(der.oid(type), value));
}

export function publicKeyInfoOf(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ type: "spki", format: "der" });
}

/** The bits of a public key. */
export function publicKeyBits(publicKeyInfo: Buffer): Buffer {
  const [, bits] = der.readAll(der.readOne(publicKeyInfo, 0x30).content);
  return bits?.content.subarray(1) ?? Buffer.alloc(0);
}

/** SHA-1 of the public key's bits (RFC 5280, 4.2.1.2, method 1). */
export function keyIdentifier(publicKeyInfo: Buffer): Buffer {
  return createHash("sha1").update(publicKeyBits(publicKeyInfo)).digest();
}
