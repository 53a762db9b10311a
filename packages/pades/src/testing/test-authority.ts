import { constants, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { bitString, contextTag, der, integer, octetString, oid, sequence, TAG } from "../der.ts";
import { type DistinguishedName, writeName } from "../distinguished-name.ts";
import { OID } from "../oids.ts";
import { type SigningAlgorithm, signatureAlgorithmIdentifier } from "../signature-algorithm.ts";
import { type ExternalSigner, localSigner } from "../signer.ts";

/** A key and its certificate. */
export interface Identity {
  certificate: Buffer;
  privateKey: KeyObject;
  algorithm: SigningAlgorithm;
  name: DistinguishedName;
  signer: ExternalSigner;
}

/** What a test certificate says, apart from its name. */
export interface CertificateTraits {
  algorithm?: SigningAlgorithm;
  isCa?: boolean;
  pathLength?: number;
  /** The first byte of the KeyUsage bits; 0xc0 is digital signature and non-repudiation. */
  keyUsageBits?: number;
  validFrom?: string;
  validTo?: string;
  /** Object identifier of an extension to add, marked critical. */
  criticalExtension?: string;
  /** Object identifiers of the only purposes of the key; marked critical. */
  purposes?: string[];
  /** Has the key of another. */
  keyOf?: Identity;
  /** Addresses to put in: of the OCSP responder, the list of revoked certificates, the issuer's certificate. */
  addresses?: { ocsp: string; revocationList: string; issuer: string };
}

const CA_KEY_USAGE = 0x06;
const SIGNING_KEY_USAGE = 0xc0;
let nextSerial = 0x1000;

/** A self-signed root. */
export function aRoot(commonName = "Gốc thử nghiệm", traits: CertificateTraits = {}): Identity {
  return issue(nameOf(commonName), { isCa: true, ...traits });
}

/** A certificate issued by another identity. */
export function issued(issuer: Identity, name: DistinguishedName, traits: CertificateTraits = {}): Identity {
  return issue(name, traits, issuer);
}

export function nameOf(commonName: string, more: Partial<DistinguishedName> = {}): DistinguishedName {
  return { commonName, country: "VN", uids: [], ...more };
}

function issue(name: DistinguishedName, traits: CertificateTraits, issuer?: Identity): Identity {
  const algorithm = traits.algorithm ?? "RSASSA_PKCS1_V1_5_SHA_256";
  const privateKey = traits.keyOf?.privateKey ?? newKey(algorithm);
  const publicKey = createPublicKey(privateKey);
  const signing = issuer ?? { algorithm, privateKey, name };
  const body = sequence(
    der(contextTag(0), integer(2)),
    integer(nextSerial++),
    signatureAlgorithmIdentifier(signing.algorithm),
    writeName(signing.name),
    sequence(time(traits.validFrom ?? "20240101000000Z"), time(traits.validTo ?? "20490101000000Z")),
    writeName(name),
    publicKey.export({ type: "spki", format: "der" }),
    der(contextTag(3), sequence(...extensions(traits))),
  );
  const signature = signedBy(signing.privateKey, signing.algorithm, body);
  const certificate = sequence(body, signatureAlgorithmIdentifier(signing.algorithm), bitString(signature));
  return { certificate, privateKey, algorithm, name, signer: localSigner(privateKey, algorithm) };
}

function newKey(algorithm: SigningAlgorithm): KeyObject {
  if (algorithm === "ECDSA_SHA_256") return generateKeyPairSync("ec", { namedCurve: "prime256v1" }).privateKey;
  return generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
}

function extensions(traits: CertificateTraits): Buffer[] {
  const isCritical = der(TAG.boolean, Uint8Array.of(0xff));
  const limit = traits.pathLength === undefined ? [] : [integer(traits.pathLength)];
  const constraints = traits.isCa ? sequence(isCritical, ...limit) : sequence();
  const usage = traits.keyUsageBits ?? (traits.isCa ? CA_KEY_USAGE : SIGNING_KEY_USAGE);
  const { criticalExtension: extra, purposes, addresses } = traits;
  return [
    sequence(oid(OID.basicConstraints), isCritical, octetString(constraints)),
    sequence(oid(OID.keyUsage), isCritical, octetString(der(TAG.bitString, Uint8Array.of(0, usage)))),
    ...(extra === undefined ? [] : [sequence(oid(extra), isCritical, octetString(sequence()))]),
    ...(purposes ? [sequence(oid(OID.extendedKeyUsage), isCritical, octetString(sequence(...purposes.map(oid))))] : []),
    ...(addresses ? addressExtensions(addresses) : []),
  ];
}

function addressExtensions({ ocsp, revocationList, issuer }: NonNullable<CertificateTraits["addresses"]>): Buffer[] {
  const uri = (text: string) => der(0x86, Buffer.from(text, "latin1"));
  const access = sequence(sequence(oid(OID.ocsp), uri(ocsp)), sequence(oid(OID.caIssuers), uri(issuer)));
  const point = sequence(der(contextTag(0), der(contextTag(0), uri(revocationList))));
  return [
    sequence(oid(OID.authorityInformationAccess), octetString(access)),
    sequence(oid(OID.crlDistributionPoints), octetString(sequence(point))),
  ];
}

/** Years before 2050 stand with two digits (RFC 5280, 4.1.2.5). */
function time(text: string): Buffer {
  return der(TAG.utcTime, Buffer.from(text.slice(2), "latin1"));
}

export function signedBy(key: KeyObject, algorithm: SigningAlgorithm, message: Uint8Array): Buffer {
  if (algorithm !== "RSASSA_PSS_SHA_256") return sign("sha256", message, key);
  return sign("sha256", message, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
}
