import type { ExternalSigner } from "@vanthu/pades/signer.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";

/**
 * Signs with a signature that was made outside over a message asked for before.
 * @throws Refusal `signing.prepared_changed` when the file would need another message now
 */
export function signatureInHand(message: Uint8Array, signature: Uint8Array): ExternalSigner {
  return {
    algorithm: "RSASSA_PKCS1_V1_5_SHA_256",
    sign: (needed) =>
      Buffer.compare(needed, message) === 0
        ? Promise.resolve(signature)
        : Promise.reject(new Refusal("conflict", "signing.prepared_changed")),
  };
}
