import type { Certificate } from "./certificate.ts";
import type { FileVerdict } from "./file-verdict.ts";
import { judgeFile } from "./judge-file.ts";
import type { RevocationEvidence, RevocationSource } from "./revocation-evidence.ts";
import { readSignedFile } from "./signed-file.ts";
import type { VerifyPdfOptions } from "./verify-options.ts";

/** What `verifyPdfOnline` needs beside the file. */
export interface VerifyPdfOnlineOptions extends VerifyPdfOptions {
  /** Asked about every certificate of which neither the file nor `evidence` says whether it was revoked, once each. */
  revocation: RevocationSource;
}

/**
 * Verifies as `verifyPdf` does, after asking whether the certificates were revoked. Those of which no one could tell come
 * out as `unknown`; ask again later.
 *
 * @throws {PdfProblem} as `verifyPdf`; what the source throws.
 */
export async function verifyPdfOnline(pdf: Uint8Array, options: VerifyPdfOnlineOptions): Promise<FileVerdict> {
  const file = readSignedFile(pdf);
  const { unanswered } = judgeFile(file, options);
  const found = await Promise.all(
    withoutDoubles(unanswered).map(([certificate, issuer]) => options.revocation.evidenceFor(certificate, issuer)),
  );
  const evidence = merged([...(options.evidence ? [options.evidence] : []), ...found]);
  return judgeFile(file, { ...options, evidence }, true).verdict;
}

function withoutDoubles(pairs: [Certificate, Certificate][]): [Certificate, Certificate][] {
  return [...new Map(pairs.map((pair) => [Buffer.from(pair[0].der).toString("latin1"), pair])).values()];
}

function merged(parts: RevocationEvidence[]): RevocationEvidence {
  return { ocsps: parts.flatMap(({ ocsps }) => ocsps), crls: parts.flatMap(({ crls }) => crls) };
}
