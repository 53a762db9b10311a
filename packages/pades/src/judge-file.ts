import { type Certificate, readCertificate } from "./certificate.ts";
import { EvidenceShelf } from "./evidence-shelf.ts";
import type { FileVerdict, SignatureState, SignatureVerdict } from "./file-verdict.ts";
import { judgeSignature } from "./judge-signature.ts";
import { judgeDocumentTimestamps } from "./document-timestamp-trust.ts";
import { PdfProblem } from "./pdf-problem.ts";
import type { SignedFile } from "./signed-file.ts";
import type { TrustMaterial } from "./trust-at-time.ts";
import { describeSignature, worstState } from "./signature-view.ts";
import type { VerdictProblem } from "./verdict-problem.ts";
import type { VerifyPdfOptions } from "./verify-options.ts";

/** A verdict, and the certificates of which nothing told whether they were revoked, each with its issuer. */
export interface JudgedFile {
  verdict: FileVerdict;
  unanswered: [Certificate, Certificate][];
}

/**
 * Judges what was found in a file.
 * @param isAsked whether all who could tell of revocation were asked.
 */
export function judgeFile(file: SignedFile, options: VerifyPdfOptions, isAsked = false): JudgedFile {
  const material = materialFor(file, options, isAsked);
  const stamps = judgeDocumentTimestamps(file, material);
  const judged = file.findings.map((finding) => judgeSignature(finding, stamps, material, options));
  const signatures = judged.map((each) => describeSignature(each, file.differences));
  const problems = countProblems(signatures, options.expectedSignatures);
  return {
    verdict: { state: stateOf(signatures, problems), signatures, problems, sha256: file.sha256 },
    unanswered: judged.flatMap(({ unanswered }) => unanswered),
  };
}

function materialFor(
  { validationData, findings }: SignedFile,
  options: VerifyPdfOptions,
  isAsked: boolean,
): TrustMaterial {
  const fileShelf = new EvidenceShelf();
  fileShelf.put(validationData, "file");
  const shelf = new EvidenceShelf();
  shelf.put(validationData, "file");
  for (const { signedData } of findings) if (signedData) shelf.put(signedData.evidence, "file");
  if (options.evidence) shelf.put(options.evidence, "given");
  const given = [...(options.certificates ?? []), ...validationData.certificates];
  return {
    anchors: options.trustAnchors.map(readCertificate),
    certificates: given.flatMap((bytes) => readable(bytes)),
    shelf,
    fileShelf,
    now: options.at,
    isAsked,
  };
}

/** A certificate that cannot be read helps no chain, and harms none. */
function readable(bytes: Uint8Array): Certificate[] {
  try {
    return [readCertificate(bytes)];
  } catch (error) {
    if (error instanceof PdfProblem) return [];
    throw error;
  }
}

function countProblems(signatures: SignatureVerdict[], expected: number | undefined): VerdictProblem[] {
  const found = signatures.filter(({ kind }) => kind === "signature").length;
  if (expected === undefined || found === expected) return [];
  return [found < expected ? "content.signature_missing" : "content.signature_unexpected"];
}

function stateOf(signatures: SignatureVerdict[], problems: VerdictProblem[]): SignatureState | "unsigned" {
  const worst = worstState([
    ...signatures.map(({ state }) => state),
    ...(problems.length > 0 ? ["altered" as const] : []),
  ]);
  const isSigned = signatures.some(({ kind }) => kind === "signature");
  return isSigned || worst !== "valid" ? worst : "unsigned";
}
