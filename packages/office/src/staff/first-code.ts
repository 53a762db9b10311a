import { createHash, randomBytes } from "node:crypto";

/** Crockford's base32: no I, L, O and U, which are misread from paper. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_BYTES = 10;
const GROUP = 4;
const SHAPE = new RegExp(`^[${ALPHABET}]{16}$`);
const FIRST_CODE_DAYS = 30;

/** A first sign-in code as the table keeps it: who reads the table cannot sign in with it. */
export interface FirstCode {
  readonly kind: "code";
  readonly sha256: string;
  readonly expiresAt: string;
}

/**
 * Makes a one-time code for the first sign-in (mã đăng nhập lần đầu): 80 random bits, printed as `K7QM-2F9T-XW3B-8HND`.
 * So many bits need no slow hash, so that opening a unit of any size costs no scrypt.
 * @returns the code, told once, and what the table keeps of it
 */
export function issueFirstCode(at: Date, validDays = FIRST_CODE_DAYS): { code: string; credential: FirstCode } {
  const code = grouped(base32(randomBytes(CODE_BYTES)));
  const expiresAt = new Date(at.getTime() + validDays * 86_400_000).toISOString();
  return { code, credential: { kind: "code", sha256: hash(code.replaceAll("-", "")), expiresAt } };
}

/**
 * SHA-256 of a code as a person typed it: any case, with or without dashes and blanks, O for 0 and I or L for 1.
 * Undefined when it is no code at all.
 */
export function firstCodeHash(typed: string): string | undefined {
  const code = typed
    .toUpperCase()
    .replace(/[\s.–-]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return SHAPE.test(code) ? hash(code) : undefined;
}

function hash(code: string): string {
  return createHash("sha256").update(code).digest("hex");
}

function base32(bytes: Buffer): string {
  let bits = BigInt(`0x${bytes.toString("hex")}`);
  let text = "";
  for (let at = 0; at < (bytes.length * 8) / 5; at += 1) {
    text = `${ALPHABET[Number(bits & 31n)] ?? ""}${text}`;
    bits >>= 5n;
  }
  return text;
}

function grouped(text: string): string {
  return (text.match(new RegExp(`.{${String(GROUP)}}`, "g")) ?? []).join("-");
}
