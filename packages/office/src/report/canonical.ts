import { createHash } from "node:crypto";

/**
 * A value as JSON in one form only: names in the order of their code units, no blanks, fields without a value left out. The
 * same figures are the same bytes, whoever writes them.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** SHA-256 of the canonical form, in hexadecimal digits. */
export function canonicalSha256(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}
