import { createHash } from "node:crypto";
import { type Certificate, readCertificate } from "./certificate.ts";
import { trustProblems } from "./certificate-chain.ts";
import type { ChangeLevel, FileVerdict, SignatureState, SignatureVerdict } from "./file-verdict.ts";
import { type FormField, formFields } from "./form-fields.ts";
import type { PdfDict } from "./pdf-object.ts";
import { nameOf, PdfRef, PdfString } from "./pdf-object.ts";
import type { PdfFile } from "./pdf-file.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { readPdfDate, readTextString } from "./pdf-text.ts";
import { compareRevisions, type RevisionDifference } from "./revision-difference.ts";
import { type Revision, revisionsOf } from "./revisions.ts";
import { type SignatureScheme, verifySignature } from "./signature-algorithm.ts";
import { type SignatureCoverage, signatureCoverage } from "./signature-coverage.ts";
import { readSignedData, type SignedData } from "./signed-data.ts";

/** What `verifyPdf` needs beside the file. */
export interface VerifyPdfOptions {
  /** Certificates of the authorities that are trusted, DER. */
  trustAnchors: Uint8Array[];
  /** Now; a signature that claims no time is judged by it. */
  at: Date;
}

/** Formats of the signature dictionary this package reads. */
const CADES = "ETSI.CAdES.detached";
const READABLE_FORMATS: ReadonlySet<string> = new Set([CADES, "adbe.pkcs7.detached"]);

/** How far the clock of a signer may be ahead of ours. */
const CLOCK_TOLERANCE_MS = 24 * 60 * 60 * 1000;

const STATES: SignatureState[] = ["valid", "untrusted", "invalid", "altered"];

/** A signature and what was found of it so far. */
interface Finding {
  fieldName: string;
  problems: string[];
  coverage?: SignatureCoverage;
  signedData?: SignedData;
  signedAt?: string;
}

/**
 * Verifies every signature of a file: range, CMS, certificate chain at the claimed time, and whether anything but what may
 * be added changed after it — also what was appended after the last signature. What this code does not know is a problem,
 * never passed over. Revocation is not checked.
 *
 * @throws {PdfProblem} when the file cannot be read at all: `pdf.not_pdf`, `pdf.damaged`, `pdf.encrypted`, `pdf.too_complex`,
 *   `certificate.damaged` of a trust anchor.
 */
export function verifyPdf(pdf: Uint8Array, options: VerifyPdfOptions): FileVerdict {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const anchors = options.trustAnchors.map(readCertificate);
  const revisions = revisionsOf(bytes);
  const findings = signedFields(revisions).map((signed) => inspect(bytes, signed, revisions));
  findings.sort((a, b) => (a.coverage?.revision.end ?? 0) - (b.coverage?.revision.end ?? 0));
  for (const finding of findings) finding.problems.push(...judgeTrust(finding, anchors, options.at));
  const differences = compareFrom(revisions, findings.find(({ coverage }) => coverage)?.coverage?.revision.end);
  const signatures = findings.map((finding) => verdictOf(finding, differences));
  return {
    state: signatures.length === 0 ? "unsigned" : worst(signatures.map(({ state }) => state)),
    signatures,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  };
}

interface SignedField {
  file: PdfFile;
  field: FormField;
  isRemoved: boolean;
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
    }
  });
  return [...found.values()];
}

function inspect(bytes: Buffer, { file, field, isRemoved }: SignedField, revisions: Revision[]): Finding {
  const finding: Finding = { fieldName: field.name, problems: isRemoved ? ["content.signature_removed"] : [] };
  try {
    const coverage = signatureCoverage(bytes, file, field, revisions);
    finding.coverage = coverage;
    const dict = file.dict(field.dict.get("V"), "V");
    const signedData = readSignedData(coverage.contents);
    finding.signedData = signedData;
    const signedAt = claimedTime(file, dict) ?? signedData.signingTime;
    if (signedAt !== undefined) finding.signedAt = signedAt;
    finding.problems.push(...formatProblems(file, dict, signedData), ...cryptographicProblems(coverage, signedData));
  } catch (error) {
    if (!(error instanceof PdfProblem)) throw error;
    finding.problems.push(error.code);
  }
  return finding;
}

function claimedTime(file: PdfFile, dict: PdfDict): string | undefined {
  const written = file.resolve(dict.get("M"));
  return written instanceof PdfString ? readPdfDate(readTextString(written)) : undefined;
}

function formatProblems(file: PdfFile, dict: PdfDict, { certificateHash }: SignedData): string[] {
  const format = nameOf(file.resolve(dict.get("SubFilter"))) ?? "";
  if (!READABLE_FORMATS.has(format)) return ["signature.format_unknown"];
  return format === CADES && !certificateHash ? ["certificate.reference_missing"] : [];
}

function cryptographicProblems(coverage: SignatureCoverage, signedData: SignedData): string[] {
  const problems: string[] = [];
  const { signerCertificate, certificateHash, scheme } = signedData;
  if (!coverage.digest(signedData.digest).equals(signedData.messageDigest)) problems.push("content.digest_mismatch");
  if (!verifySignature(scheme, signerCertificate.spki, signedData.attributes, signedData.signature)) {
    problems.push("signature.mismatch");
  }
  if (certificateHash) {
    const actual = createHash(certificateHash.hash).update(signerCertificate.der).digest();
    if (!actual.equals(certificateHash.value)) problems.push("certificate.reference_mismatch");
  }
  return problems;
}

function judgeTrust({ signedData, signedAt }: Finding, anchors: Certificate[], at: Date): string[] {
  if (!signedData) return [];
  const time = signedAt === undefined ? at : new Date(signedAt);
  const isAhead = time.getTime() > at.getTime() + CLOCK_TOLERANCE_MS;
  const problems = trustProblems(signedData.signerCertificate, signedData.certificates, anchors, time);
  return isAhead ? ["signature.time_in_future", ...problems] : problems;
}

interface LaterDifference extends RevisionDifference {
  /** Where the revision that made the difference ends. */
  end: number;
}

/** What each revision after the first signed one changed. */
function compareFrom(revisions: Revision[], firstEnd = Number.POSITIVE_INFINITY): LaterDifference[] {
  return revisions.flatMap((revision, index) => {
    const older = revisions[index - 1];
    if (!older || older.end < firstEnd) return [];
    return [{ end: revision.end, ...differenceBetween(older.file, revision.file) }];
  });
}

function differenceBetween(older: PdfFile, newer: PdfFile): RevisionDifference {
  if (older.startxref === newer.startxref) return { level: "forbidden", changes: ["revision:trailing_bytes"] };
  try {
    return compareRevisions(older, newer);
  } catch (error) {
    if (!(error instanceof PdfProblem)) throw error;
    return { level: "forbidden", changes: [`revision:${error.code}`] };
  }
}

function verdictOf(finding: Finding, differences: LaterDifference[]): SignatureVerdict {
  const { fieldName, coverage, signedAt, signedData } = finding;
  const later = coverage ? differences.filter(({ end }) => end > coverage.revision.end) : [];
  const isChanged = later.some(({ level }) => level === "forbidden");
  const problems = isChanged ? [...finding.problems, "content.changed_later"] : finding.problems;
  return {
    fieldName,
    state: worst(problems.map(stateOf)),
    ...(signedData && describe(signedData)),
    ...(signedAt !== undefined && { signedAt }),
    timeSource: "claimed",
    revocation: "not_checked",
    coversWholeFile: coverage !== undefined && later.length === 0,
    changesAfter: coverage ? worstLevel(later.map(({ level }) => level)) : "forbidden",
    changes: later.flatMap(({ changes }) => changes),
    problems,
  };
}

function describe({ signerCertificate, scheme }: SignedData): Partial<SignatureVerdict> {
  return {
    signer: signerCertificate.subject,
    issuer: signerCertificate.issuer,
    serialNumber: signerCertificate.serialNumber,
    certificate: Buffer.from(signerCertificate.der).toString("base64"),
    validFrom: signerCertificate.validFrom,
    validTo: signerCertificate.validTo,
    algorithm: algorithmName(scheme),
  };
}

function algorithmName({ kind, hash }: SignatureScheme): string {
  const family = { "rsa-pkcs1": "RSASSA_PKCS1_V1_5", "rsa-pss": "RSASSA_PSS", ecdsa: "ECDSA" }[kind];
  return `${family}_${hash.toUpperCase().replace("SHA", "SHA_")}`;
}

function stateOf(problem: string): SignatureState {
  if (problem.startsWith("content.")) return "altered";
  return problem.startsWith("trust.") ? "untrusted" : "invalid";
}

function worst(states: SignatureState[]): SignatureState {
  return STATES[Math.max(0, ...states.map((state) => STATES.indexOf(state)))] ?? "invalid";
}

function worstLevel(levels: ChangeLevel[]): ChangeLevel {
  if (levels.includes("forbidden")) return "forbidden";
  return levels.includes("permitted") ? "permitted" : "none";
}
