import { createPrivateKey, generateKeyPair, type KeyObject } from "node:crypto";
import { promisify } from "node:util";
import type { Database } from "../storage/database.ts";
import {
  extension,
  keyIdentifier,
  nameAttribute,
  publicKeyInfoOf,
  writeCertificate,
  type WrittenCertificate,
} from "./certificate-writer.ts";
import { readCertificationRequest } from "./certification-request.ts";
import * as der from "./der.ts";
import { IssuedCertificates } from "./issued-certificates.ts";

const authorityKey = "certificate-authority";
const rootYears = 20;
const issuedYears = 3;
const dayMs = 24 * 60 * 60 * 1000;

/** digitalSignature and nonRepudiation, as the content of a BIT STRING. */
const bothUses = Buffer.from([6, 0xc0]);
const extendedUses = { ocsp: "1.3.6.1.5.5.7.3.9", tsa: "1.3.6.1.5.5.7.3.8" } as const;
const serviceNames = { ocsp: "Trả lời trạng thái thử nghiệm", tsa: "Dấu thời gian thử nghiệm" } as const;

/** Base64 of DER. */
interface CredentialRecord {
  certificate: string;
  privateKey: string;
}

/** A key and its certificate (DER). */
export interface Credential {
  key: KeyObject;
  certificate: Buffer;
}

/** How a certificate is to be issued; tests ask for what differs from the ordinary. */
export interface IssuingOptions {
  /** Days it is valid. @default three years */
  days?: number | undefined;
  /** Whether it names a responder, and one that answers. @default "answers" */
  ocsp?: "answers" | "absent" | "down" | undefined;
}

const rootName = der.sequence(
  nameAttribute("2.5.4.6", der.printableString("VN")),
  nameAttribute("2.5.4.10", der.utf8String("Vanthu")),
  nameAttribute("2.5.4.3", der.utf8String("Chứng thư thử nghiệm - không có giá trị pháp lý")),
);

/**
 * A certificate authority for trials: its root is made at the first start and kept; whoever asks is certified. It tells
 * the status of what it issued by OCSP and CRL, and stamps times. Keys of these services are made when first needed.
 */
export class CertificateAuthority {
  readonly root: Credential;
  readonly certificatePem: string;
  readonly issued: IssuedCertificates;
  readonly #database: Database;
  readonly #now: () => number;
  readonly #services = new Map<string, Promise<Credential>>();
  #endpoint = "";

  private constructor(database: Database, root: Credential, now: () => number) {
    this.root = root;
    this.certificatePem = toPem(root.certificate);
    this.issued = new IssuedCertificates(database);
    this.#database = database;
    this.#now = now;
  }

  static async open(database: Database, now: () => number): Promise<CertificateAuthority> {
    const root = await kept(database, authorityKey, () => newRoot(new Date(now())));
    return new CertificateAuthority(database, root, now);
  }

  get name(): Buffer {
    return rootName;
  }

  get time(): Date {
    return new Date(this.#now());
  }

  /** Where its services are reached; written into what is issued from then on. */
  setEndpoint(endpoint: string): void {
    this.#endpoint = endpoint;
  }

  /**
   * Issues a certificate (DER) for signing documents to the subject and key of a request, for the uses it asks for.
   *
   * @throws RequestRefused when the request is malformed or not signed by its own key.
   */
  async issue(requestDer: Buffer, { days, ocsp }: IssuingOptions = {}): Promise<Buffer> {
    const { subject, publicKeyInfo, keyUsage } = readCertificationRequest(requestDer);
    const extensions = [
      extension("2.5.29.19", true, der.sequence()),
      extension("2.5.29.15", true, der.tlv(0x03, keyUsage ?? bothUses)),
      ...this.#addresses(ocsp),
    ];
    return this.#issue(subject, publicKeyInfo, extensions, days);
  }

  /** The key of one of its services; made when first asked for, and kept. */
  service(purpose: keyof typeof extendedUses): Promise<Credential> {
    const known = this.#services.get(purpose);
    if (known) return known;
    const opened = kept(this.#database, `${authorityKey}/${purpose}`, () => this.#newService(purpose));
    this.#services.set(purpose, opened);
    return opened;
  }

  async #newService(purpose: keyof typeof extendedUses): Promise<Credential> {
    const key = await (purpose === "tsa" ? newRsaKey() : newEcKey());
    const subject = der.sequence(
      nameAttribute("2.5.4.6", der.printableString("VN")),
      nameAttribute("2.5.4.3", der.utf8String(serviceNames[purpose])),
    );
    // A responder is not asked about itself (RFC 6960, 4.2.2.2.1).
    const status = purpose === "tsa" ? this.#addresses() : [extension("1.3.6.1.5.5.7.48.1.5", false, der.nullValue())];
    const extensions = [
      extension("2.5.29.19", true, der.sequence()),
      extension("2.5.29.15", true, der.tlv(0x03, bothUses)),
      extension("2.5.29.37", true, der.sequence(der.oid(extendedUses[purpose]))),
      ...status,
    ];
    return { key, certificate: await this.#issue(subject, publicKeyInfoOf(key), extensions) };
  }

  async #issue(subject: Buffer, publicKeyInfo: Buffer, extensions: Buffer[], days?: number): Promise<Buffer> {
    const from = this.time;
    const identifiers = [
      extension("2.5.29.14", false, der.octetString(keyIdentifier(publicKeyInfo))),
      extension("2.5.29.35", false, der.sequence(der.tlv(0x80, keyIdentifier(publicKeyInfoOf(this.root.key))))),
    ];
    const { der: certificate, serialNumber } = writeCertificate(this.root.key, {
      issuer: rootName,
      subject,
      publicKeyInfo,
      extensions: [...extensions, ...identifiers],
      from,
      to: days === undefined ? yearsAfter(from, issuedYears) : new Date(from.getTime() + days * dayMs),
    });
    await this.issued.add(serialNumber, from);
    return certificate;
  }

  /** Where the status of a certificate and the certificate of its issuer are found (RFC 5280, 4.2.1.13 and 4.2.2.1). */
  #addresses(ocsp: IssuingOptions["ocsp"] = "answers"): Buffer[] {
    const address = (path: string) => der.tlv(0x86, Buffer.from(`${this.#endpoint}${path}`, "latin1"));
    const responder = der.sequence(
      der.oid("1.3.6.1.5.5.7.48.1"),
      address(ocsp === "down" ? "/ca/ocsp?answer=down" : "/ca/ocsp"),
    );
    const issuer = der.sequence(der.oid("1.3.6.1.5.5.7.48.2"), address("/ca/ca.cer"));
    const points = der.sequence(der.sequence(der.explicit(0, der.explicit(0, address("/ca/ca.crl")))));
    return [
      extension("1.3.6.1.5.5.7.1.1", false, der.sequence(...(ocsp === "absent" ? [] : [responder]), issuer)),
      extension("2.5.29.31", false, points),
    ];
  }
}

/** A credential out of the store, made and kept where there is none. */
async function kept(database: Database, storeKey: string, make: () => Promise<Credential>): Promise<Credential> {
  const record = database.get<CredentialRecord>(storeKey);
  if (record) {
    const privateKey = Buffer.from(record.privateKey, "base64");
    return {
      key: createPrivateKey({ key: privateKey, format: "der", type: "pkcs8" }),
      certificate: Buffer.from(record.certificate, "base64"),
    };
  }
  const made = await make();
  const value: CredentialRecord = {
    certificate: made.certificate.toString("base64"),
    privateKey: made.key.export({ type: "pkcs8", format: "der" }).toString("base64"),
  };
  await database.write([{ type: "put", key: storeKey, value }]);
  return made;
}

async function newRoot(from: Date): Promise<Credential> {
  const key = await newRsaKey();
  const publicKeyInfo = publicKeyInfoOf(key);
  const extensions = [
    extension("2.5.29.19", true, der.sequence(der.boolean(true))),
    // keyCertSign and cRLSign
    extension("2.5.29.15", true, der.bitString(Buffer.from([0x06]), 1)),
    extension("2.5.29.14", false, der.octetString(keyIdentifier(publicKeyInfo))),
  ];
  const to = yearsAfter(from, rootYears);
  const content = { issuer: rootName, subject: rootName, publicKeyInfo, extensions, from, to };
  const written: WrittenCertificate = writeCertificate(key, content);
  return { key, certificate: written.der };
}

async function newRsaKey(): Promise<KeyObject> {
  return (await promisify(generateKeyPair)("rsa", { modulusLength: 2048 })).privateKey;
}

async function newEcKey(): Promise<KeyObject> {
  return (await promisify(generateKeyPair)("ec", { namedCurve: "prime256v1" })).privateKey;
}

function yearsAfter(from: Date, years: number): Date {
  const to = new Date(from);
  to.setUTCFullYear(to.getUTCFullYear() + years);
  return to;
}

function toPem(bytes: Buffer): string {
  const lines = bytes.toString("base64").replace(/.{64}(?=.)/g, "$&\n");
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}
