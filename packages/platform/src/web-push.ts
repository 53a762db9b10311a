import { ECDH, createCipheriv, createECDH, createPrivateKey, hkdfSync, randomBytes, sign } from "node:crypto";
import { askOutside } from "./outside-request.ts";
import { Refusal } from "./refusal.ts";

/** A browser that wants to be called: address at its push service, public key (P-256, uncompressed) and secret, base64url. */
export interface PushTarget {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** The pair a push service knows us by (VAPID), base64url. */
export interface PushKeyPair {
  readonly publicKey: string;
  readonly privateKey: string;
}

export interface PushOptions {
  readonly keys: PushKeyPair;
  /** Whom the push service may write to: an address of the portal or `mailto:`. */
  readonly contact: string;
  readonly now: Date;
  /** How long the service keeps it for a browser that is off. */
  readonly ttlSeconds: number;
  /** Only where everything runs on one machine. */
  readonly allowLoopback: boolean;
}

/** taken: the service will deliver it · gone: the browser does not want it any more · refused: not now, and why is logged */
export type PushOutcome = { readonly is: "taken" | "gone" } | { readonly is: "refused"; readonly why: string };

const RECORD_BYTES = 4096;
/** A record less its tag and the mark of its end (RFC 8188, 2). */
const MOST_BYTES = RECORD_BYTES - 17;
const TOKEN_SECONDS = 12 * 3600;
const PATIENCE_MS = 5_000;

/**
 * Calls a browser (RFC 8030), the text encrypted for it alone (RFC 8291). The address is one the person's browser gave: it is
 * checked like every address from outside.
 */
export async function sendPush(target: PushTarget, text: string, options: PushOptions): Promise<PushOutcome> {
  // Nothing can ever be read with such a key; the notices of everybody else do not wait for it.
  if (!isPoint(target.p256dh)) return { is: "gone" };
  try {
    const { status } = await askOutside({
      method: "POST",
      url: target.endpoint,
      headers: {
        authorization: `vapid t=${token(target.endpoint, options)}, k=${options.keys.publicKey}`,
        "content-encoding": "aes128gcm",
        "content-type": "application/octet-stream",
        ttl: String(options.ttlSeconds),
        urgency: "normal",
      },
      body: encryptPush(Buffer.from(text, "utf8"), target),
      timeoutMs: PATIENCE_MS,
      maxReplyBytes: 10_000,
      allowLoopback: options.allowLoopback,
    });
    if (status >= 200 && status < 300) return { is: "taken" };
    return status === 404 || status === 410 ? { is: "gone" } : { is: "refused", why: String(status) };
  } catch (error) {
    if (error instanceof Refusal) return { is: "refused", why: error.code };
    throw error;
  }
}

/**
 * The body of a push message: one record of `aes128gcm` (RFC 8188) under a key of our throw-away pair and the browser's.
 * @param fixed our pair's private key and the salt, for the vector of the RFC; else made afresh
 * @throws RangeError for more than a record holds
 */
export function encryptPush(
  text: Uint8Array,
  { p256dh, auth }: Pick<PushTarget, "p256dh" | "auth">,
  fixed: { readonly privateKey?: string; readonly salt?: string } = {},
): Buffer {
  if (text.byteLength > MOST_BYTES) throw new RangeError(`a push message of ${String(text.byteLength)} bytes`);
  const ours = createECDH("prime256v1");
  if (fixed.privateKey === undefined) ours.generateKeys();
  else ours.setPrivateKey(fixed.privateKey, "base64url");
  const salt = fixed.salt === undefined ? randomBytes(16) : Buffer.from(fixed.salt, "base64url");
  const theirs = Buffer.from(p256dh, "base64url");
  const publicKey = ours.getPublicKey();

  const about = Buffer.concat([Buffer.from("WebPush: info\0"), theirs, publicKey]);
  const shared = derive(ours.computeSecret(theirs), Buffer.from(auth, "base64url"), about, 32);
  const key = derive(shared, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = derive(shared, salt, Buffer.from("Content-Encoding: nonce\0"), 12);

  const cipher = createCipheriv("aes-128-gcm", key, nonce);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(RECORD_BYTES);
  return Buffer.concat([
    salt,
    size,
    Buffer.of(publicKey.byteLength),
    publicKey,
    cipher.update(Buffer.concat([text, Buffer.of(2)])),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

/** Whether a browser's public key is a point of the curve, as not every text of its length is. */
function isPoint(p256dh: string): boolean {
  try {
    ECDH.convertKey(p256dh, "prime256v1", "base64url", "base64url", "uncompressed");
    return true;
  } catch {
    return false;
  }
}

/** The signed word of who calls (RFC 8292, 2): a JWT for this push service alone. */
function token(endpoint: string, { keys, contact, now }: PushOptions): string {
  const claims = {
    aud: new URL(endpoint).origin,
    exp: Math.floor(now.getTime() / 1000) + TOKEN_SECONDS,
    sub: contact,
  };
  const said = [{ typ: "JWT", alg: "ES256" }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  const point = Buffer.from(keys.publicKey, "base64url");
  const key = createPrivateKey({
    format: "jwk",
    key: {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
      d: keys.privateKey,
    },
  });
  const signature = sign("sha256", Buffer.from(said), { key, dsaEncoding: "ieee-p1363" });
  return `${said}.${signature.toString("base64url")}`;
}

function derive(secret: Uint8Array, salt: Uint8Array, about: Uint8Array, length: number): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, salt, about, length));
}
