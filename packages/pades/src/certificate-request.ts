import { createPublicKey } from "node:crypto";
import { bitString, contextTag, der, integer, octetString, oid, sequence, setOf, TAG } from "./der.ts";
import { type DistinguishedName, writeName } from "./distinguished-name.ts";
import { OID } from "./oids.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { schemeOf, signatureAlgorithmIdentifier, verifySignature } from "./signature-algorithm.ts";
import type { ExternalSigner } from "./signer.ts";

/** What a signing key may be certified for. */
export type SigningUse = "digitalSignature" | "nonRepudiation";

/** Their bits in a KeyUsage (RFC 5280, 4.2.1.3). */
const USE_BITS: Readonly<Record<SigningUse, number>> = { digitalSignature: 0x80, nonRepudiation: 0x40 };

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
 * @param request.uses what the certificate is asked for; both when absent. Government certificates are for non-repudiation only.
 * @returns DER.
 * @throws {PdfProblem} `request.name_missing`, `request.country_invalid`, `request.key_damaged`; `signature.key_mismatch` when
 *   the signer's key is another one.
 */
export async function createCertificateRequest(request: {
  subject: CertificateSubject;
  publicKey: Uint8Array;
  signer: ExternalSigner;
  uses?: readonly SigningUse[];
}): Promise<Uint8Array> {
  const { subject, publicKey, signer, uses = ["digitalSignature", "nonRepudiation"] } = request;
  if (subject.commonName.trim() === "") throw new PdfProblem("request.name_missing");
  if (!/^[A-Z]{2}$/.test(subject.country))
    throw new PdfProblem("request.country_invalid", { country: subject.country });
  checkKey(publicKey);
  const extension = sequence(oid(OID.keyUsage), der(TAG.boolean, Uint8Array.of(0xff)), octetString(keyUsage(uses)));
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

/** The BIT STRING of a KeyUsage, without trailing zero bits as DER wants it. */
function keyUsage(uses: readonly SigningUse[]): Buffer {
  const bits = uses.reduce((sum, use) => sum | USE_BITS[use], 0);
  return der(TAG.bitString, Uint8Array.of((bits & USE_BITS.nonRepudiation) === 0 ? 7 : 6, bits));
}

function checkKey(publicKey: Uint8Array): void {
  try {
    createPublicKey({ key: Buffer.from(publicKey), format: "der", type: "spki" });
  } catch (error) {
    throw new PdfProblem("request.key_damaged", {}, { cause: error });
  }
}
