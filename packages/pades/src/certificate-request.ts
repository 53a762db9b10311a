import { createPublicKey } from "node:crypto";
import { bitString, contextTag, der, integer, octetString, oid, sequence, setOf, TAG } from "./der.ts";
import { type DistinguishedName, writeName } from "./distinguished-name.ts";
import { OID } from "./oids.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { schemeOf, signatureAlgorithmIdentifier, verifySignature } from "./signature-algorithm.ts";
import type { ExternalSigner } from "./signer.ts";

/** Digital signature and non-repudiation, as the BIT STRING of a KeyUsage. */
const SIGNING_KEY_USAGE = der(TAG.bitString, Uint8Array.of(6, 0xc0));

/** Whom a certificate is asked for. */
export interface CertificateSubject extends Omit<DistinguishedName, "uids" | "country"> {
  country: string;
  /** Each with its prefix: `CCCD:…`, `MST:…`, `MNS:…`. */
  uids?: string[];
}

/**
 * Makes a certificate request (PKCS#10) for a key that lives elsewhere.
 *
 * @param request.publicKey SubjectPublicKeyInfo, DER.
 * @returns DER.
 * @throws {PdfProblem} `request.name_missing`, `request.country_invalid`, `request.key_damaged`; `signature.key_mismatch` when
 *   the signer's key is another one.
 */
export async function createCertificateRequest(request: {
  subject: CertificateSubject;
  publicKey: Uint8Array;
  signer: ExternalSigner;
}): Promise<Uint8Array> {
  const { subject, publicKey, signer } = request;
  if (subject.commonName.trim() === "") throw new PdfProblem("request.name_missing");
  if (!/^[A-Z]{2}$/.test(subject.country))
    throw new PdfProblem("request.country_invalid", { country: subject.country });
  checkKey(publicKey);
  const extension = sequence(oid(OID.keyUsage), der(TAG.boolean, Uint8Array.of(0xff)), octetString(SIGNING_KEY_USAGE));
  const extensionRequest = sequence(oid(OID.extensionRequest), setOf(sequence(extension)));
  const body = sequence(
    integer(0),
    writeName({ ...subject, uids: subject.uids ?? [] }),
    publicKey,
    der(contextTag(0), extensionRequest),
  );
  const signature = await signer.sign(body);
  if (!verifySignature(schemeOf(signer.algorithm), publicKey, body, signature)) {
    throw new PdfProblem("signature.key_mismatch");
  }
  return sequence(body, signatureAlgorithmIdentifier(signer.algorithm), bitString(signature));
}

function checkKey(publicKey: Uint8Array): void {
  try {
    createPublicKey({ key: Buffer.from(publicKey), format: "der", type: "spki" });
  } catch (error) {
    throw new PdfProblem("request.key_damaged", {}, { cause: error });
  }
}
