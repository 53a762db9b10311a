import {
  constants,
  createECDH,
  createHash,
  privateEncrypt,
  publicDecrypt,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from "node:crypto";
import { promisify } from "node:util";
import { ServiceError } from "../http/service-error.ts";
import type { SigningAlgorithm } from "./key-specs.ts";

const signInThread = promisify<string, Buffer, SigningKey, Buffer>(sign);
const verifyInThread = promisify<string, Buffer, SigningKey, Buffer, boolean>(verify);

interface SigningKey {
  key: KeyObject;
  padding?: number;
  saltLength?: number;
}

const digestBytes = 32;
/** DER prefix of the DigestInfo of SHA-256 (RFC 8017, 9.2). */
const sha256DigestInfo = Buffer.from("3031300d060960864801650304020105000420", "hex");

function withPadding(key: KeyObject, algorithm: SigningAlgorithm): SigningKey {
  if (algorithm !== "RSASSA_PSS_SHA_256") return { key };
  return { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: digestBytes };
}

/** Signs a message; off the event loop. */
export function signMessage(key: KeyObject, algorithm: SigningAlgorithm, message: Buffer): Promise<Buffer> {
  return signInThread("sha256", message, withPadding(key, algorithm));
}

export function verifyMessage(
  key: KeyObject,
  algorithm: SigningAlgorithm,
  message: Buffer,
  signature: Buffer,
): Promise<boolean> {
  return verifyInThread("sha256", message, withPadding(key, algorithm), signature);
}

/** Signs a SHA-256 digest that was made elsewhere, which node:crypto cannot do in one call. */
export function signDigest(key: KeyObject, algorithm: SigningAlgorithm, digest: Buffer): Buffer {
  if (algorithm === "RSASSA_PKCS1_V1_5_SHA_256") {
    return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.concat([sha256DigestInfo, digest]));
  }
  if (algorithm === "RSASSA_PSS_SHA_256") {
    return privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, pssEncode(digest, modulusBits(key)));
  }
  return ecdsaSign(key, digest);
}

export function verifyDigest(key: KeyObject, algorithm: SigningAlgorithm, digest: Buffer, signature: Buffer): boolean {
  if (algorithm !== "RSASSA_PKCS1_V1_5_SHA_256") {
    throw new ServiceError("UnsupportedOperationException", `Verify of a DIGEST is not emulated for ${algorithm}.`);
  }
  try {
    const opened = publicDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, signature);
    return opened.equals(Buffer.concat([sha256DigestInfo, digest]));
  } catch {
    return false;
  }
}

function modulusBits(key: KeyObject): number {
  return key.asymmetricKeyDetails?.modulusLength ?? 0;
}

/** EMSA-PSS-ENCODE with SHA-256 and a salt as long as the digest (RFC 8017, 9.1.1). */
function pssEncode(digest: Buffer, keyBits: number): Buffer {
  const encodedBytes = Math.ceil((keyBits - 1) / 8);
  const salt = randomBytes(digestBytes);
  const hash = createHash("sha256").update(Buffer.alloc(8)).update(digest).update(salt).digest();
  const paddingBytes = encodedBytes - 2 * digestBytes - 2;
  const block = Buffer.concat([Buffer.alloc(paddingBytes), Buffer.from([1]), salt]);
  const mask = maskOf(hash, block.length);
  const masked = block.map((byte, index) => byte ^ (mask[index] ?? 0));
  // The encoded message must be smaller than the modulus: its topmost bit is cleared.
  masked[0] = (masked[0] ?? 0) & (0xff >> (8 * encodedBytes - (keyBits - 1)));
  return Buffer.concat([masked, hash, Buffer.from([0xbc])]);
}

/** MGF1 with SHA-256 (RFC 8017, B.2.1). */
function maskOf(seed: Buffer, length: number): Buffer {
  const parts: Buffer[] = [];
  for (let counter = 0; parts.length * digestBytes < length; counter++) {
    const suffix = Buffer.alloc(4);
    suffix.writeUInt32BE(counter);
    parts.push(createHash("sha256").update(seed).update(suffix).digest());
  }
  return Buffer.concat(parts).subarray(0, length);
}

/** Order of the group of P-256. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** ECDSA on P-256 (FIPS 186-5, 6.4.1). The multiplication of the base point is done by a fresh ECDH pair. */
function ecdsaSign(key: KeyObject, digest: Buffer): Buffer {
  const secret = toNumber(Buffer.from(String(key.export({ format: "jwk" }).d), "base64url"));
  for (;;) {
    const nonce = createECDH("prime256v1");
    nonce.generateKeys();
    const k = toNumber(nonce.getPrivateKey());
    const r = toNumber(nonce.getPublicKey().subarray(1, 33)) % order;
    const s = (power(k, order - 2n, order) * (toNumber(digest) + r * secret)) % order;
    if (r !== 0n && s !== 0n) return derSequence(derInteger(r), derInteger(s));
  }
}

function toNumber(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString("hex")}`);
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

function derInteger(value: bigint): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, "hex");
  const unsigned = (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
  return Buffer.concat([Buffer.from([0x02, unsigned.length]), unsigned]);
}

function derSequence(...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([0x30, content.length]), content]);
}
