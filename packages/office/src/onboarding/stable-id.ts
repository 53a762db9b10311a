import { createHash } from "node:crypto";
import * as v from "valibot";
import type { TenantId } from "@vanthu/platform/id.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const TIME_LETTERS = 10;
const HASH_LETTERS = 16;

/**
 * An id that follows from what it names, inside one tenant: what an opening cut short wrote is written again under the
 * same key.
 */
export function stableId<S extends v.GenericSchema<string, string>>(
  schema: S,
  prefix: string,
  tenantId: TenantId,
  named: string,
): v.InferOutput<S> {
  const hash = createHash("sha256").update(`${prefix}|${tenantId}|${named}`).digest();
  const letters = [...hash.subarray(0, HASH_LETTERS)].map((byte) => ALPHABET[byte & 31] ?? "0").join("");
  return v.parse(schema, `${prefix}_${tenantId.slice(0, TIME_LETTERS)}${letters}`);
}
