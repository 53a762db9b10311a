import { constants, verify } from "node:crypto";
import {
  children,
  contextTag,
  der,
  type DerNode,
  integer,
  nullElement,
  oid,
  readInteger,
  readOid,
  sequence,
} from "./der.ts";
import { OID } from "./oids.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { openPublicKey } from "./public-key.ts";

/** The algorithms this package signs with, by the names KMS gives them. */
export type SigningAlgorithm = "RSASSA_PKCS1_V1_5_SHA_256" | "RSASSA_PSS_SHA_256" | "ECDSA_SHA_256";

export type HashName = "sha1" | "sha256" | "sha384" | "sha512";

/** How a signature that was found is to be verified. */
export interface SignatureScheme {
  kind: "rsa-pkcs1" | "rsa-pss" | "ecdsa";
  hash: HashName;
  /** Bytes of salt; of `rsa-pss` only. */
  saltLength?: number;
}

const MIN_RSA_BITS = 2048;
const PSS_SALT_BYTES = 32;

const HASHES: Readonly<Record<string, HashName>> = {
  [OID.sha1]: "sha1",
  [OID.sha256]: "sha256",
  [OID.sha384]: "sha384",
  [OID.sha512]: "sha512",
};

const COMBINED_SCHEMES: Readonly<Record<string, SignatureScheme>> = {
  [OID.sha1WithRsa]: { kind: "rsa-pkcs1", hash: "sha1" },
  [OID.sha256WithRsa]: { kind: "rsa-pkcs1", hash: "sha256" },
  [OID.sha384WithRsa]: { kind: "rsa-pkcs1", hash: "sha384" },
  [OID.sha512WithRsa]: { kind: "rsa-pkcs1", hash: "sha512" },
  [OID.ecdsaWithSha1]: { kind: "ecdsa", hash: "sha1" },
  [OID.ecdsaWithSha256]: { kind: "ecdsa", hash: "sha256" },
  [OID.ecdsaWithSha384]: { kind: "ecdsa", hash: "sha384" },
  [OID.ecdsaWithSha512]: { kind: "ecdsa", hash: "sha512" },
};

/** AlgorithmIdentifier of a signature over a certificate or request. */
export function signatureAlgorithmIdentifier(algorithm: SigningAlgorithm): Buffer {
  switch (algorithm) {
    case "RSASSA_PKCS1_V1_5_SHA_256":
      return sequence(oid(OID.sha256WithRsa), nullElement());
    case "RSASSA_PSS_SHA_256":
      return sequence(oid(OID.rsaPss), pssParameters());
    case "ECDSA_SHA_256":
      return sequence(oid(OID.ecdsaWithSha256));
  }
}

/** AlgorithmIdentifier of a signature in CMS, where plain RSA names the key's algorithm only: what validators expect. */
export function cmsSignatureAlgorithmIdentifier(algorithm: SigningAlgorithm): Buffer {
  if (algorithm === "RSASSA_PKCS1_V1_5_SHA_256") return sequence(oid(OID.rsaEncryption), nullElement());
  return signatureAlgorithmIdentifier(algorithm);
}

function pssParameters(): Buffer {
  const hash = sequence(oid(OID.sha256), nullElement());
  const maskGeneration = sequence(oid(OID.mgf1), hash);
  return sequence(wrap(0, hash), wrap(1, maskGeneration), wrap(2, integer(PSS_SALT_BYTES)));
}

function wrap(number: number, content: Uint8Array): Buffer {
  return der(contextTag(number), content);
}

/** The hash a digest AlgorithmIdentifier names. @throws {PdfProblem} `algorithm.unknown` ({ oid }). */
export function readHash(algorithm: DerNode | undefined): HashName {
  const name = algorithm ? readOid(children(algorithm)[0]) : "";
  const hash = HASHES[name];
  if (!hash) throw new PdfProblem("algorithm.unknown", { oid: name });
  return hash;
}

/**
 * The scheme an AlgorithmIdentifier names; `digest` is the hash given beside it where it names only the key's algorithm.
 * @throws {PdfProblem} `algorithm.unknown` ({ oid }).
 */
export function readSignatureScheme(algorithm: DerNode, digest: HashName): SignatureScheme {
  const name = readOid(children(algorithm)[0]);
  if (name === OID.rsaEncryption) return { kind: "rsa-pkcs1", hash: digest };
  if (name === OID.ecPublicKey) return { kind: "ecdsa", hash: digest };
  const scheme = readCompleteScheme(algorithm);
  if (scheme.hash !== digest) throw new PdfProblem("algorithm.mismatch", { oid: name });
  return scheme;
}

/**
 * The scheme of a signature with nothing beside it that would name its hash: on a certificate, a list of revoked ones, an answer about one.
 * @throws {PdfProblem} `algorithm.unknown` ({ oid }).
 */
export function readCompleteScheme(algorithm: DerNode): SignatureScheme {
  const [type, parameters] = children(algorithm);
  const name = readOid(type);
  const scheme = name === OID.rsaPss && parameters ? readPss(parameters) : COMBINED_SCHEMES[name];
  if (!scheme) throw new PdfProblem("algorithm.unknown", { oid: name });
  return scheme;
}

function readPss(parameters: DerNode): SignatureScheme {
  const fields = new Map(children(parameters).map((field) => [field.tag, children(field)[0]]));
  const hash = readHash(fields.get(contextTag(0)));
  const maskGeneration = fields.get(contextTag(1));
  const [maskType, maskHash] = maskGeneration ? children(maskGeneration) : [];
  const salt = fields.get(contextTag(2));
  // Absent fields mean SHA-1 and 20 bytes, which nothing here accepts.
  if (readOid(maskType) !== OID.mgf1 || readHash(maskHash) !== hash || !salt) {
    throw new PdfProblem("algorithm.unknown", { oid: OID.rsaPss });
  }
  return { kind: "rsa-pss", hash, saltLength: readInteger(salt) };
}

/**
 * Whether a signature over a message is the key's (SubjectPublicKeyInfo, DER).
 * @throws {PdfProblem} `algorithm.weak` for SHA-1 or RSA under 2048 bits, `algorithm.mismatch` when the key is of another kind.
 */
export function verifySignature(
  scheme: SignatureScheme,
  spki: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (scheme.hash === "sha1") throw new PdfProblem("algorithm.weak", { hash: scheme.hash });
  const key = openPublicKey(spki);
  const keyType = key.asymmetricKeyType ?? "";
  const isFitting = { "rsa-pkcs1": ["rsa"], "rsa-pss": ["rsa", "rsa-pss"], ecdsa: ["ec"] }[scheme.kind].includes(
    keyType,
  );
  if (!isFitting) throw new PdfProblem("algorithm.mismatch", { key: keyType });
  const bits = key.asymmetricKeyDetails?.modulusLength;
  if (bits !== undefined && bits < MIN_RSA_BITS) throw new PdfProblem("algorithm.weak", { bits });
  const padding = scheme.kind === "rsa-pss" ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  const salt = scheme.kind === "rsa-pss" && scheme.saltLength !== undefined ? { saltLength: scheme.saltLength } : {};
  try {
    return verify(scheme.hash, message, scheme.kind === "ecdsa" ? key : { key, padding, ...salt }, signature);
  } catch {
    // A salt or signature that cannot belong to this key.
    return false;
  }
}

/** The scheme of an algorithm this package signs with. */
export function schemeOf(algorithm: SigningAlgorithm): SignatureScheme {
  switch (algorithm) {
    case "RSASSA_PKCS1_V1_5_SHA_256":
      return { kind: "rsa-pkcs1", hash: "sha256" };
    case "RSASSA_PSS_SHA_256":
      return { kind: "rsa-pss", hash: "sha256", saltLength: PSS_SALT_BYTES };
    case "ECDSA_SHA_256":
      return { kind: "ecdsa", hash: "sha256" };
  }
}
