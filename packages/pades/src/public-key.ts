import { createPublicKey, type KeyObject } from "node:crypto";
import { PdfProblem } from "./pdf-problem.ts";

/** Opening a key costs more than verifying with it, and the same few sign again and again. */
const MAX_KEPT = 64;
const kept = new Map<string, KeyObject>();

/**
 * The public key of a SubjectPublicKeyInfo, DER.
 * @throws {PdfProblem} `algorithm.unknown` when it is none.
 */
export function openPublicKey(spki: Uint8Array): KeyObject {
  const bytes = Buffer.from(spki);
  const name = bytes.toString("latin1");
  const known = kept.get(name);
  if (known) return known;
  try {
    const key = createPublicKey({ key: bytes, format: "der", type: "spki" });
    const [oldest] = kept.keys();
    if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(name, key);
    return key;
  } catch (error) {
    throw new PdfProblem("algorithm.unknown", {}, { cause: error });
  }
}
