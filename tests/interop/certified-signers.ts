import { generateKeyPairSync } from "node:crypto";
import { createCertificateRequest } from "@vanthu/pades/certificate-request.ts";
import type { SigningAlgorithm } from "@vanthu/pades/signature-algorithm.ts";
import { type ExternalSigner, localSigner } from "@vanthu/pades/signer.ts";

/** A signer with a certificate of the test authority. */
export interface CertifiedSigner {
  readonly signer: ExternalSigner;
  /** DER. */
  readonly certificate: Uint8Array;
}

export interface KeyTraits {
  readonly algorithm: SigningAlgorithm;
  /** Of an RSA key. @default 2048 */
  readonly bits?: number;
}

/**
 * Has the test authority of an embedded cloud certify a new key.
 * @param query what to ask of the authority beyond the ordinary: `?ocsp=absent`
 */
export async function certifiedSigner(
  endpoint: string,
  commonName: string,
  { algorithm, bits = 2048 }: KeyTraits = { algorithm: "RSASSA_PKCS1_V1_5_SHA_256" },
  query = "",
): Promise<CertifiedSigner> {
  const { privateKey, publicKey } =
    algorithm === "ECDSA_SHA_256"
      ? generateKeyPairSync("ec", { namedCurve: "prime256v1" })
      : generateKeyPairSync("rsa", { modulusLength: bits });
  const request = await createCertificateRequest({
    subject: { commonName, country: "VN", uids: ["CCCD:001099000002", "MNS:1055555"] },
    publicKey: publicKey.export({ type: "spki", format: "der" }),
    // The authority reads requests signed with PKCS#1 v1.5; the key is the same.
    signer: localSigner(privateKey),
  });
  const reply = await fetch(`${endpoint}/ca/certificates${query}`, {
    method: "POST",
    headers: { "content-type": "application/pkcs10" },
    body: new Uint8Array(request),
  });
  if (!reply.ok) throw new Error(`The test authority answered ${String(reply.status)}.`);
  return { signer: localSigner(privateKey, algorithm), certificate: new Uint8Array(await reply.arrayBuffer()) };
}

/** Revokes a certificate of the test authority as of now. */
export async function revoke(endpoint: string, certificate: Uint8Array): Promise<void> {
  const headers = { "content-type": "application/pkix-cert" };
  const body = new Uint8Array(certificate);
  const reply = await fetch(`${endpoint}/ca/revocations`, { method: "POST", headers, body });
  if (!reply.ok) throw new Error(`The test authority answered ${String(reply.status)}.`);
}

/** The root of the test authority, DER. */
export async function rootOf(endpoint: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(`${endpoint}/ca/ca.cer`)).arrayBuffer());
}
