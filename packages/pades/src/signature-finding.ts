import { createHash } from "node:crypto";
import type { SignatureVerdict } from "./file-verdict.ts";
import { type FormField, formFields } from "./form-fields.ts";
import { nameOf, type PdfDict, PdfRef, PdfString } from "./pdf-object.ts";
import type { PdfFile } from "./pdf-file.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { readPdfDate, readTextString } from "./pdf-text.ts";
import type { PrefixHasher } from "./prefix-hasher.ts";
import type { Revision } from "./revisions.ts";
import { verifySignature } from "./signature-algorithm.ts";
import { type SignatureCoverage, signatureCoverage } from "./signature-coverage.ts";
import { readSignedData, type SignedData } from "./signed-data.ts";
import { readTimestampToken, type TimestampToken } from "./timestamp-token.ts";
import { tokenProblems } from "./timestamp-trust.ts";
import { type VerdictProblem, verdictProblem } from "./verdict-problem.ts";

/** A signature or document time-stamp, and what the file alone tells of it. */
export interface SignatureFinding {
  fieldName: string;
  kind: SignatureVerdict["kind"];
  /** Whether it is a PAdES signature, which names its certificate in what is signed. */
  isBaseline: boolean;
  problems: VerdictProblem[];
  coverage?: SignatureCoverage;
  signedData?: SignedData;
  /** Of a document time-stamp. */
  token?: TimestampToken;
  /** As claimed by the signer. */
  signedAt?: string;
}

/** Formats of the signature dictionary this package reads. */
const CADES = "ETSI.CAdES.detached";
const DOCUMENT_TIMESTAMP = "ETSI.RFC3161";
const READABLE_FORMATS: ReadonlySet<string> = new Set([CADES, "adbe.pkcs7.detached"]);

/** Each may make this code hash the whole file. */
const MAX_SIGNATURES = 64;

interface SignedField {
  file: PdfFile;
  field: FormField;
  isRemoved: boolean;
}

/**
 * Looks at every signature of a file, in the order of the revisions they cover; those without one come first.
 * @throws {PdfProblem} `pdf.too_complex` beyond 64 signatures.
 */
export function findSignatures(bytes: Buffer, hasher: PrefixHasher, revisions: Revision[]): SignatureFinding[] {
  const findings = signedFields(revisions).map((signed) =>
    inspect(signed, (file, field) => signatureCoverage(bytes, hasher, file, field, revisions)),
  );
  return findings.sort((a, b) => (a.coverage?.revision.end ?? 0) - (b.coverage?.revision.end ?? 0));
}

/** The signed fields of the file, and those an earlier revision had and the file has no more. */
function signedFields(revisions: Revision[]): SignedField[] {
  const found = new Map<string, SignedField>();
  revisions.forEach(({ file }, index) => {
    const isCurrent = index === revisions.length - 1;
    for (const field of formFields(file)) {
      const value = field.dict.get("V");
      if (field.type !== "Sig" || value === undefined || value === null) continue;
      const key = value instanceof PdfRef ? `${value.number} ${field.name}` : field.name;
      found.set(key, { file, field, isRemoved: !isCurrent });
      if (found.size > MAX_SIGNATURES) throw new PdfProblem("pdf.too_complex", { limit: "signatures" });
    }
  });
  return [...found.values()];
}

function inspect(
  { file, field, isRemoved }: SignedField,
  coverageOf: (file: PdfFile, field: FormField) => SignatureCoverage,
): SignatureFinding {
  const finding: SignatureFinding = {
    fieldName: field.name,
    kind: "signature",
    isBaseline: false,
    problems: isRemoved ? ["content.signature_removed"] : [],
  };
  try {
    const dict = file.dict(field.dict.get("V"), "V");
    const format = nameOf(file.resolve(dict.get("SubFilter"))) ?? "";
    if (format === DOCUMENT_TIMESTAMP) finding.kind = "document-timestamp";
    finding.coverage = coverageOf(file, field);
    if (finding.kind === "signature") readSignature(finding, finding.coverage, file, dict, format);
    else readTimestamp(finding, finding.coverage);
  } catch (error) {
    if (!(error instanceof PdfProblem)) throw error;
    finding.problems.push(verdictProblem(error.code));
  }
  return finding;
}

function readSignature(
  finding: SignatureFinding,
  coverage: SignatureCoverage,
  file: PdfFile,
  dict: PdfDict,
  format: string,
): void {
  const signedData = readSignedData(coverage.contents);
  finding.signedData = signedData;
  const signedAt = claimedTime(file, dict) ?? signedData.signingTime;
  if (signedAt !== undefined) finding.signedAt = signedAt;
  finding.isBaseline = format === CADES && signedData.certificateHash !== undefined;
  if (!READABLE_FORMATS.has(format)) finding.problems.push("signature.format_unknown");
  else if (format === CADES && !signedData.certificateHash) finding.problems.push("certificate.reference_missing");
  if (!coverage.digest(signedData.digest).equals(signedData.messageDigest)) {
    finding.problems.push("content.digest_mismatch");
  }
  finding.problems.push(...signerProblems(signedData));
}

function readTimestamp(finding: SignatureFinding, coverage: SignatureCoverage): void {
  const token = readTimestampToken(coverage.contents);
  finding.token = token;
  finding.signedData = token.signedData;
  if (!coverage.digest(token.imprint.hash).equals(token.imprint.value)) {
    finding.problems.push("content.digest_mismatch");
  }
  finding.problems.push(...tokenProblems(token));
}

function claimedTime(file: PdfFile, dict: PdfDict): string | undefined {
  const written = file.resolve(dict.get("M"));
  return written instanceof PdfString ? readPdfDate(readTextString(written)) : undefined;
}

/** Whether the signature is of the certificate it names. */
function signerProblems({ signerCertificate, certificateHash, scheme, attributes, signature }: SignedData) {
  const problems: VerdictProblem[] = [];
  if (!verifySignature(scheme, signerCertificate.spki, attributes, signature)) problems.push("signature.mismatch");
  if (certificateHash) {
    const actual = createHash(certificateHash.hash).update(signerCertificate.der).digest();
    if (!actual.equals(certificateHash.value)) problems.push("certificate.reference_mismatch");
  }
  return problems;
}
