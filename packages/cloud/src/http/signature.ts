import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** What the verifier reads of a request. */
export type SignedRequest = Pick<IncomingMessage, "method" | "headers">;

/** The sentinel by which a request says that its body is not part of the signature. */
const unsignedPayload = "UNSIGNED-PAYLOAD";
const allowedSkewMs = 15 * 60 * 1000;
const maxPresignedSeconds = 7 * 24 * 60 * 60;

export class SignatureError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 403) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = status;
  }
}

/** The hash the signature covers, to be compared with the body; undefined if the body is not covered by one hash. */
export interface VerifiedSignature {
  bodySha256: string | undefined;
}

interface Claim {
  accessKeyId: string;
  scope: string;
  signedHeaders: string[];
  signature: string;
  date: string;
  payload: string;
  /** Of a presigned request only. */
  expiresSeconds?: number;
}

/** Verifies AWS Signature Version 4, in the Authorization header or in the query of a presigned URL. */
export class SignatureVerifier {
  readonly #secrets: Readonly<Record<string, string>>;
  readonly #now: () => number;
  readonly #signingKeys = new Map<string, Buffer>();

  constructor(secrets: Readonly<Record<string, string>>, now: () => number = Date.now) {
    this.#secrets = secrets;
    this.#now = now;
  }

  /** `bodySha256` is given where the body is at hand and the request need not name its hash. */
  verify(request: SignedRequest, url: URL, bodySha256?: string): VerifiedSignature {
    const claim = url.searchParams.has("X-Amz-Signature")
      ? presignedClaim(request, url)
      : headerClaim(request, bodySha256);
    const secret = Object.hasOwn(this.#secrets, claim.accessKeyId) ? this.#secrets[claim.accessKeyId] : undefined;
    if (secret === undefined) {
      throw new SignatureError("InvalidAccessKeyId", "The access key id you provided does not exist.");
    }
    this.#checkTime(claim);
    refuseUnsignedHeaders(request, claim);
    const canonical = canonicalRequest(request, url, claim);
    const toSign = ["AWS4-HMAC-SHA256", claim.date, claim.scope, sha256Hex(canonical)].join("\n");
    const expected = hmac(this.#signingKey(claim.accessKeyId, secret, claim.scope), toSign);
    const given = Buffer.from(claim.signature, "hex");
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw new SignatureError(
        "SignatureDoesNotMatch",
        "The request signature we calculated does not match the signature you provided.",
      );
    }
    return { bodySha256: /^[0-9a-f]{64}$/.test(claim.payload) ? claim.payload : undefined };
  }

  #checkTime({ date, expiresSeconds }: Claim): void {
    const signedAt = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
    const age = this.#now() - signedAt;
    if (Number.isNaN(age) || age < -allowedSkewMs || (expiresSeconds === undefined && age > allowedSkewMs)) {
      throw new SignatureError(
        "RequestTimeTooSkewed",
        "The difference between the request time and the current time is too large.",
      );
    }
    if (expiresSeconds === undefined) return;
    if (!(expiresSeconds >= 1 && expiresSeconds <= maxPresignedSeconds)) {
      throw new SignatureError("AuthorizationQueryParametersError", "X-Amz-Expires must be 1 to 604800 seconds", 400);
    }
    if (age > expiresSeconds * 1000) throw new SignatureError("AccessDenied", "Request has expired");
  }

  #signingKey(accessKeyId: string, secret: string, scope: string): Buffer {
    const name = `${accessKeyId}/${scope}`;
    const known = this.#signingKeys.get(name);
    if (known) return known;
    const key = scope.split("/").reduce<Buffer | string>((derived, part) => hmac(derived, part), `AWS4${secret}`);
    if (this.#signingKeys.size > 100) this.#signingKeys.clear();
    this.#signingKeys.set(name, key as Buffer);
    return key as Buffer;
  }
}

function headerClaim(request: SignedRequest, bodySha256: string | undefined): Claim {
  const header = request.headers.authorization ?? "";
  const match = /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)$/.exec(
    header,
  );
  const [, accessKeyId, scope, signedHeaders, signature] = match ?? [];
  if (!accessKeyId || !scope || !signedHeaders || !signature) throw new SignatureError("AccessDenied", "Access Denied");
  return {
    accessKeyId,
    scope,
    signedHeaders: signedHeaders.split(";"),
    signature,
    date: String(request.headers["x-amz-date"] ?? ""),
    payload: String(request.headers["x-amz-content-sha256"] ?? bodySha256 ?? unsignedPayload),
  };
}

function presignedClaim(request: SignedRequest, url: URL): Claim {
  const query = (name: string) => url.searchParams.get(name) ?? "";
  const [accessKeyId = "", ...scope] = query("X-Amz-Credential").split("/");
  if (query("X-Amz-Algorithm") !== "AWS4-HMAC-SHA256") {
    throw new SignatureError("AuthorizationQueryParametersError", "X-Amz-Algorithm must be AWS4-HMAC-SHA256", 400);
  }
  return {
    accessKeyId,
    scope: scope.join("/"),
    signedHeaders: query("X-Amz-SignedHeaders").split(";"),
    signature: query("X-Amz-Signature"),
    date: query("X-Amz-Date"),
    payload: String(request.headers["x-amz-content-sha256"] ?? (query("X-Amz-Content-Sha256") || unsignedPayload)),
    expiresSeconds: Number(query("X-Amz-Expires")),
  };
}

/** Whoever holds a presigned URL must not add what changes the operation; the body's hash is compared by itself. */
function refuseUnsignedHeaders(request: SignedRequest, { signedHeaders }: Claim): void {
  const covered = (name: string) => signedHeaders.includes(name) || name === "x-amz-content-sha256";
  const unsigned = Object.keys(request.headers).filter((name) => name.startsWith("x-amz-") && !covered(name));
  if (unsigned.length === 0 && signedHeaders.includes("host")) return;
  throw new SignatureError("AccessDenied", "There were headers present in the request which were not signed");
}

function canonicalRequest(request: SignedRequest, url: URL, claim: Claim): string {
  const query = [...url.searchParams]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map((pair) => pair.join("="))
    .join("&");
  // S3 encodes a path once; all others sign it encoded a second time.
  const signsEncodedTwice = !claim.scope.includes("/s3/");
  const path = url.pathname
    .split("/")
    .map((part) => encode(decodeURIComponent(part)))
    .map((part) => (signsEncodedTwice ? encode(part) : part))
    .join("/");
  const headers = claim.signedHeaders.map((name) => `${name}:${headerValue(request, name)}\n`).join("");
  return [request.method, path, query, headers, claim.signedHeaders.join(";"), claim.payload].join("\n");
}

function headerValue(request: SignedRequest, name: string): string {
  const value = request.headers[name] ?? "";
  return (Array.isArray(value) ? value.join(",") : value).trim().replace(/ +/g, " ");
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

function sha256Hex(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
