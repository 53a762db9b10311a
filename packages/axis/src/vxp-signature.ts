import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** Prefix of every signed header. */
export const VXP_PREFIX = "XroadVnpt-";
/** Names of the signed parameters, joined by `;`. */
export const SIGNED_NAMES_HEADER = `${VXP_PREFIX}sign-header-key`;
/** The JSON text that was signed: one object from full header name to value. */
export const SIGNED_TEXT_HEADER = `${VXP_PREFIX}sign-header`;
/** HMAC-SHA-256 of that text under the secret, hex. */
export const SIGNATURE_HEADER = `${VXP_PREFIX}hash-header`;
export const VERSION_HEADER = `${VXP_PREFIX}version`;
export const VXP_VERSION = "3.0.201608";

const OFFICE_OFFSET_MS = 7 * 3_600_000;

export interface VxpCredentials {
  readonly systemId: string;
  readonly secret: string;
}

/** `ddMMyyyy'T'HHmmss+SSSS` in office time; SSSS are milliseconds in four digits, as the SDK's format makes them. */
export function vxpTimestamp(at: Date): string {
  const iso = new Date(at.getTime() + OFFICE_OFFSET_MS).toISOString();
  const [, year, month, day, hours, minutes, seconds, ms] =
    /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})\.(\d{3})/.exec(iso) ?? [];
  return `${day ?? ""}${month ?? ""}${year ?? ""}T${hours ?? ""}${minutes ?? ""}${seconds ?? ""}+0${ms ?? ""}`;
}

/**
 * The headers of a signed request: each parameter as a header of its own, the names, the text that was signed and the
 * signature. Values must be of ASCII: they travel as header values.
 */
export function signedHeaders(
  { systemId, secret }: VxpCredentials,
  at: Date,
  contentType: string,
  parameters: Readonly<Record<string, string>>,
): Record<string, string> {
  const named = { timestamp: vxpTimestamp(at), systemid: systemId, "Content-Type": contentType, ...parameters };
  const signed = Object.fromEntries(Object.entries(named).map(([name, value]) => [VXP_PREFIX + name, value]));
  const text = JSON.stringify(signed);
  return {
    ...signed,
    [SIGNED_NAMES_HEADER]: Object.keys(named).join(";"),
    [SIGNED_TEXT_HEADER]: text,
    [SIGNATURE_HEADER]: signature(text, secret),
    [VERSION_HEADER]: VXP_VERSION,
  };
}

/**
 * The parameters of a request by their names in lower case, if its signature is that of the secret and every header
 * says what was signed. For the side of the axis.
 */
export function verifiedParameters(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
  secretOf: (systemId: string) => string | undefined,
): Readonly<Record<string, string>> | undefined {
  const lower = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const text = lower.get(SIGNED_TEXT_HEADER.toLowerCase());
  const given = lower.get(SIGNATURE_HEADER.toLowerCase());
  if (typeof text !== "string" || typeof given !== "string") return undefined;
  const signed = readSigned(text);
  const secret = signed && secretOf(signed["systemid"] ?? "");
  if (!signed || secret === undefined || !isSame(given, signature(text, secret))) return undefined;
  const isWhole = Object.entries(signed).every(([name, value]) => lower.get(VXP_PREFIX.toLowerCase() + name) === value);
  return isWhole ? signed : undefined;
}

/** The hash of a packet as the SDK writes it: hex of each byte without a leading zero. */
export function vxpFileHash(packet: Uint8Array): string {
  return [...createHash("sha256").update(packet).digest()].map((byte) => byte.toString(16)).join("");
}

function signature(text: string, secret: string): string {
  return createHmac("sha256", secret).update(text, "utf8").digest("hex");
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

function readSigned(text: string): Record<string, string> | undefined {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== "object" || read === null) return undefined;
    return Object.fromEntries(
      Object.entries(read).map(([name, value]) => [name.toLowerCase().slice(VXP_PREFIX.length), String(value)]),
    );
  } catch {
    return undefined;
  }
}
