import { constants, type KeyObject, sign } from "node:crypto";
import type { SigningAlgorithm } from "./signature-algorithm.ts";

/**
 * A private key that lives elsewhere, in a key management service say. Shaped like the `Sign` call of AWS KMS with
 * `MessageType` RAW.
 */
export interface ExternalSigner {
  readonly algorithm: SigningAlgorithm;
  /**
   * Signs a message, hashing it with SHA-256 first.
   * @param message at most 4096 bytes: signed attributes of a signature, or the body of a certificate request.
   * @returns the raw signature; for ECDSA in DER (`SEQUENCE { r, s }`).
   */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** A signer with the key in this process. Without `algorithm`: RSA PKCS#1 v1.5 for an RSA key, ECDSA for an EC key. */
export function localSigner(privateKey: KeyObject, algorithm?: SigningAlgorithm): ExternalSigner {
  const chosen = algorithm ?? (privateKey.asymmetricKeyType === "ec" ? "ECDSA_SHA_256" : "RSASSA_PKCS1_V1_5_SHA_256");
  const key =
    chosen === "RSASSA_PSS_SHA_256"
      ? { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
      : privateKey;
  return { algorithm: chosen, sign: async (message) => sign("sha256", message, key) };
}
