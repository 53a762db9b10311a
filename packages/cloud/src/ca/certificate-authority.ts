import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  randomBytes,
  sign,
  type KeyObject,
} from "node:crypto";
import { promisify } from "node:util";
import type { Database } from "../storage/database.ts";
import { readCertificationRequest } from "./certification-request.ts";
import * as der from "./der.ts";

const authorityKey = "certificate-authority";
const rootYears = 20;
const issuedYears = 3;

/** Base64 of DER. */
interface AuthorityRecord {
  certificate: string;
  privateKey: string;
}

const sha256WithRsa = der.sequence(der.oid("1.2.840.113549.1.1.11"), der.nullValue());
const rootName = der.sequence(
  nameAttribute("2.5.4.6", der.printableString("VN")),
  nameAttribute("2.5.4.10", der.utf8String("Vanthu")),
  nameAttribute("2.5.4.3", der.utf8String("Chứng thư thử nghiệm - không có giá trị pháp lý")),
);

function nameAttribute(type: string, value: Buffer): Buffer {
  return der.set(der.sequence(der.oid(type), value));
}

/** A certificate authority for trials: its root is made at the first start and kept; whoever asks is certified. */
export class CertificateAuthority {
  readonly certificatePem: string;
  readonly #key: KeyObject;

  private constructor(certificate: Buffer, key: KeyObject) {
    this.certificatePem = toPem(certificate);
    this.#key = key;
  }

  static async open(database: Database): Promise<CertificateAuthority> {
    let record = database.get<AuthorityRecord>(authorityKey);
    if (!record) {
      record = await newAuthority();
      await database.write([{ type: "put", key: authorityKey, value: record }]);
    }
    const key = createPrivateKey({ key: Buffer.from(record.privateKey, "base64"), format: "der", type: "pkcs8" });
    return new CertificateAuthority(Buffer.from(record.certificate, "base64"), key);
  }

  /**
   * Issues a certificate (DER) for signing documents, valid for three years, to the subject and key of a request.
   *
   * @throws RequestRefused when the request is malformed or not signed by its own key.
   */
  issue(requestDer: Buffer, now: Date): Buffer {
    const { subject, publicKeyInfo } = readCertificationRequest(requestDer);
    const extensions = [
      extension("2.5.29.19", true, der.sequence()),
      // digitalSignature and nonRepudiation
      extension("2.5.29.15", true, der.bitString(Buffer.from([0xc0]), 6)),
      extension("2.5.29.14", false, der.octetString(keyIdentifier(publicKeyInfo))),
      extension("2.5.29.35", false, der.sequence(der.tlv(0x80, keyIdentifier(publicKeyInfoOf(this.#key))))),
    ];
    return certificate(this.#key, { subject, publicKeyInfo, extensions, from: now, years: issuedYears });
  }
}

async function newAuthority(): Promise<AuthorityRecord> {
  const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  const publicKeyInfo = publicKeyInfoOf(privateKey);
  const extensions = [
    extension("2.5.29.19", true, der.sequence(der.boolean(true))),
    // keyCertSign and cRLSign
    extension("2.5.29.15", true, der.bitString(Buffer.from([0x06]), 1)),
    extension("2.5.29.14", false, der.octetString(keyIdentifier(publicKeyInfo))),
  ];
  const root = { subject: rootName, publicKeyInfo, extensions, from: new Date(), years: rootYears };
  return {
    certificate: certificate(privateKey, root).toString("base64"),
    privateKey: privateKey.export({ type: "pkcs8", format: "der" }).toString("base64"),
  };
}

interface CertificateContent {
  subject: Buffer;
  publicKeyInfo: Buffer;
  extensions: Buffer[];
  from: Date;
  years: number;
}

function certificate(
  issuerKey: KeyObject,
  { subject, publicKeyInfo, extensions, from, years }: CertificateContent,
): Buffer {
  // Valid from an hour ago, for clocks that run a little behind.
  const notBefore = new Date(from.getTime() - 60 * 60 * 1000);
  const notAfter = new Date(from);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + years);
  const content = der.sequence(
    der.explicit(0, der.integer(Buffer.from([2]))),
    der.integer(randomBytes(16)),
    sha256WithRsa,
    rootName,
    der.sequence(der.time(notBefore), der.time(notAfter)),
    subject,
    publicKeyInfo,
    der.explicit(3, der.sequence(...extensions)),
  );
  return der.sequence(content, sha256WithRsa, der.bitString(sign("sha256", content, issuerKey)));
}

function extension(id: string, critical: boolean, value: Buffer): Buffer {
  return der.sequence(der.oid(id), ...(critical ? [der.boolean(true)] : []), der.octetString(value));
}

function publicKeyInfoOf(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ type: "spki", format: "der" });
}

/** SHA-1 of the public key's bits (RFC 5280, 4.2.1.2, method 1). */
function keyIdentifier(publicKeyInfo: Buffer): Buffer {
  const [, bits] = der.readAll(der.readOne(publicKeyInfo, 0x30).content);
  return createHash("sha1")
    .update(bits?.content.subarray(1) ?? Buffer.alloc(0))
    .digest();
}

function toPem(bytes: Buffer): string {
  const lines = bytes.toString("base64").replace(/.{64}(?=.)/g, "$&\n");
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
