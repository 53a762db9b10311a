import type { FileVerdict } from "../file-verdict.ts";
import type { RevocationEvidence } from "../revocation-evidence.ts";
import { signPdf, type SignPdfOptions } from "../sign-pdf.ts";
import type { VerifyPdfOptions } from "../verify-options.ts";
import { verifyPdf } from "../verify-pdf.ts";
import { type AnswerTraits, anOcspResponse } from "./revocation-answers.ts";
import { aLetter } from "./sample-documents.ts";
import { aRoot, type Identity, issued, nameOf } from "./test-authority.ts";
import { aStampingAuthority, stampsBy } from "./time-stamps.ts";

/** The certificates here have EC keys, which are made at once. */
export const algorithm = "ECDSA_SHA_256";
export const NOW = new Date("2026-08-03T03:00:00Z");
/** When the signer's certificate has long expired. */
export const LATER = new Date("2030-01-01T00:00:00Z");
export const root = aRoot("Gốc", { algorithm });
export const signer = issued(root, nameOf("Nguyễn Văn Thử"), { algorithm, validTo: "20270101000000Z" });
export const stamper = aStampingAuthority(root, { algorithm });
export const stamps = stampsBy(stamper);

/** A letter signed at two, claimed; with a time-stamp where one is given. */
export async function signedLetter(more: Partial<SignPdfOptions> = {}, by: Identity = signer): Promise<Uint8Array> {
  return signPdf(await aLetter(), {
    signer: by.signer,
    certificate: by.certificate,
    chain: [],
    fieldName: "LanhDao",
    signedAt: new Date("2026-08-03T02:00:00Z"),
    ...more,
  });
}

export function judged(pdf: Uint8Array, more: Partial<VerifyPdfOptions> = {}): FileVerdict {
  return verifyPdf(pdf, { trustAnchors: [root.certificate], at: NOW, ...more });
}

/** What the authority answers about a certificate. */
export function answers(traits: AnswerTraits = {}, about: Identity = signer): RevocationEvidence {
  return { ocsps: [anOcspResponse(root, about, traits)], crls: [] };
}
