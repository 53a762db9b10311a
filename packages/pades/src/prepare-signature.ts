import { createHash } from "node:crypto";
import { PdfProblem } from "./pdf-problem.ts";
import type { SigningAlgorithm } from "./signature-algorithm.ts";
import { draftSignature, type SignatureOptions } from "./signature-draft.ts";
import { type StampOptions, stampSignature } from "./signature-stamp.ts";

/** What a signature is made of whose key answers later: a token in a person's computer, a confirmation on a phone. */
export interface PrepareSignatureOptions extends SignatureOptions, StampOptions {
  algorithm: SigningAlgorithm;
}

/** What has to be kept until the signature comes; plain JSON. File and options are given again then. */
export interface SignatureState {
  version: 1;
  /** SHA-256 of the message that was given out, hexadecimal. */
  messageSha256: string;
}

/**
 * The first half of signing with a key that answers later: what it is to sign. Nothing of the file need be kept but the
 * file itself, for the second half does the same work again.
 *
 * @returns `message`: the signed attributes, at most 4096 bytes; the key hashes them with SHA-256 and signs the hash.
 * @throws {PdfProblem} as `signPdf`, but for the signer's part.
 */
export function prepareSignature(
  pdf: Uint8Array,
  options: PrepareSignatureOptions,
): { message: Uint8Array; state: SignatureState } {
  const { message } = draftSignature(pdf, options, options.timestamp !== undefined);
  return { message, state: { version: 1, messageSha256: sha256(message) } };
}

/**
 * The second half: the signed file, the same that `signPdf` would have made.
 *
 * @param signature by the certificate's key over the message; for ECDSA in DER.
 * @throws {PdfProblem} `signature.input_changed` when file or options are not those of the first half;
 *   `signature.key_mismatch` when the signature is not the key's; as `signPdf`.
 */
export async function completeSignature(
  pdf: Uint8Array,
  options: PrepareSignatureOptions,
  state: SignatureState,
  signature: Uint8Array,
): Promise<Uint8Array> {
  const { algorithm } = options;
  const draft = draftSignature(pdf, options, options.timestamp !== undefined);
  if (sha256(draft.message) !== state.messageSha256) throw new PdfProblem("signature.input_changed");
  draft.check(algorithm, signature);
  return draft.complete(algorithm, signature, await stampSignature(signature, options));
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
