import { draftSignature, type SignatureOptions } from "./signature-draft.ts";
import { type StampOptions, stampSignature } from "./signature-stamp.ts";
import type { ExternalSigner } from "./signer.ts";

/** What `signPdf` needs beside the file. */
export interface SignPdfOptions extends SignatureOptions, StampOptions {
  signer: ExternalSigner;
}

/**
 * Signs a PDF (PAdES B-B, or B-T with a time-stamp) by an incremental update: not one byte of the file changes, earlier
 * signatures stay valid. A new approval signature covers the whole result. Apart from hashing, the cost does not grow with
 * the file.
 *
 * With RSA PKCS#1 v1.5 and no time-stamp the same input gives the same bytes.
 *
 * @throws {PdfProblem} what `PdfFile.open` refuses; `field.name_invalid`, `field.name_taken` ({ field });
 *   `pdf.changes_forbidden` when an earlier signature forbids any change; `pdf.page_missing`; `certificate.damaged`;
 *   `certificate.not_valid_at` ({ at, from, to }); `certificate.use_forbidden` when it is not for signatures;
 *   `signature.key_mismatch` when the signer's key is not the certificate's; `signature.too_large`; what `renderAppearance`
 *   and the source of time-stamps refuse.
 */
export async function signPdf(pdf: Uint8Array, options: SignPdfOptions): Promise<Uint8Array> {
  const { signer } = options;
  const draft = draftSignature(pdf, options, options.timestamp !== undefined);
  const signature = await signer.sign(draft.message);
  draft.check(signer.algorithm, signature);
  return draft.complete(signer.algorithm, signature, await stampSignature(signature, options));
}
