import type { FileVerdict } from "./file-verdict.ts";
import { judgeFile } from "./judge-file.ts";
import { readSignedFile } from "./signed-file.ts";
import type { VerifyPdfOptions } from "./verify-options.ts";

/**
 * Verifies every signature and document time-stamp of a file: range, CMS, time-stamps, certificate chain and revocation at
 * the proven or else the claimed time, and whether anything but what may be added changed after it — also what was appended
 * after the last signature. What this code does not know is a problem, never passed over. Reads no clock and no network.
 *
 * @throws {PdfProblem} when the file cannot be read at all: `pdf.not_pdf`, `pdf.damaged`, `pdf.encrypted`, `pdf.too_complex`,
 *   `certificate.damaged` of a trust anchor.
 */
export function verifyPdf(pdf: Uint8Array, options: VerifyPdfOptions): FileVerdict {
  return judgeFile(readSignedFile(pdf), options).verdict;
}
