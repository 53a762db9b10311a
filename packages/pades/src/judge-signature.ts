import type { SignatureLevel, TimeSource } from "./file-verdict.ts";
import type { Certificate } from "./certificate.ts";
import type { DocumentTimestamp } from "./document-timestamp-trust.ts";
import type { EvidenceShelf } from "./evidence-shelf.ts";
import { type JudgedTime, revocationAt } from "./revocation-status.ts";
import type { SignatureFinding } from "./signature-finding.ts";
import { type JudgedTimestamp, judgeTimestamps } from "./timestamp-trust.ts";
import { type TrustAnswer, trustAt, type TrustMaterial } from "./trust-at-time.ts";
import type { VerdictProblem } from "./verdict-problem.ts";
import type { VerifyPdfOptions } from "./verify-options.ts";

/** A signature with what trust makes of it. */
export interface JudgedSignature {
  finding: SignatureFinding;
  problems: VerdictProblem[];
  timestamps: JudgedTimestamp[];
  trust?: TrustAnswer;
  level?: SignatureLevel;
  provenAt?: string;
  timeSource: TimeSource;
  unanswered: [Certificate, Certificate][];
}

/** How far the clock of a signer may be ahead of another. */
const CLOCK_TOLERANCE_MS = 24 * 60 * 60 * 1000;

interface TimeProof {
  at: string;
  source: TimeSource;
}

/** Judges one signature or document time-stamp of a file. */
export function judgeSignature(
  finding: SignatureFinding,
  stamps: DocumentTimestamp[],
  material: TrustMaterial,
  options: VerifyPdfOptions,
): JudgedSignature {
  const { signedData, kind, signedAt, coverage } = finding;
  const own = stamps.find((stamp) => stamp.finding === finding);
  if (own) return judgedStamp(own);
  const unjudged: JudgedSignature = {
    finding,
    problems: finding.problems,
    timestamps: [],
    timeSource: kind === "signature" ? "claimed" : "document-timestamp",
    unanswered: [],
  };
  if (!signedData) return unjudged;

  const later = stamps.filter(({ end, isTrusted }) => isTrusted && coverage && end > coverage.revision.end);
  const { judged: timestamps, broken } = judgeTimestamps(signedData, material);
  const proof = earliestProof(timestamps, later, options.heldSince);
  const time: JudgedTime = { at: new Date(proof?.at ?? signedAt ?? material.now), isProven: proof !== undefined };
  const trust = trustAt(signedData.signerCertificate, signedData.certificates, "signing", time, material);
  const problems = [
    ...finding.problems,
    ...broken,
    ...timeProblems(signedAt, proof, material.now),
    ...trust.problems,
    ...(options.requireRevocation && isUntold(trust) ? (["trust.revocation_unknown"] as const) : []),
  ];
  const level =
    problems.length === 0 && finding.isBaseline ? levelOf(trust, time, timestamps, later, material) : undefined;
  return {
    finding,
    problems,
    timestamps,
    trust,
    ...(level && { level }),
    ...(proof && { provenAt: proof.at }),
    timeSource: proof?.source ?? "claimed",
    unanswered: [...trust.unanswered, ...timestamps.flatMap((timestamp) => timestamp.trust.unanswered)],
  };
}

function judgedStamp({ finding, trust, at }: DocumentTimestamp): JudgedSignature {
  return {
    finding,
    problems: [...finding.problems, ...trust.problems],
    timestamps: [],
    trust,
    ...(finding.problems.length === 0 && trust.problems.length === 0 && { provenAt: at }),
    timeSource: "document-timestamp",
    unanswered: trust.unanswered,
  };
}

function earliestProof(
  timestamps: JudgedTimestamp[],
  later: DocumentTimestamp[],
  heldSince: Date | undefined,
): TimeProof | undefined {
  const proofs: TimeProof[] = [
    ...timestamps.filter(({ verdict }) => verdict.isTrusted).map(({ verdict }) => proofAt(verdict.at, "timestamp")),
    ...later.map(({ at }) => proofAt(at, "document-timestamp")),
    ...(heldSince ? [proofAt(heldSince.toISOString(), "held")] : []),
  ];
  return proofs.sort((a, b) => a.at.localeCompare(b.at))[0];
}

function proofAt(at: string, source: TimeSource): TimeProof {
  return { at, source };
}

function timeProblems(claimed: string | undefined, proof: TimeProof | undefined, now: Date): VerdictProblem[] {
  if (claimed === undefined) return [];
  const isAheadOf = (instant: number) => Date.parse(claimed) > instant + CLOCK_TOLERANCE_MS;
  if (isAheadOf(now.getTime())) return ["signature.time_in_future"];
  return proof && isAheadOf(Date.parse(proof.at)) ? ["signature.time_contradicted"] : [];
}

function isUntold({ revocation }: TrustAnswer): boolean {
  return revocation === "unknown" || revocation === "not_checked";
}

function levelOf(
  trust: TrustAnswer,
  time: JudgedTime,
  timestamps: JudgedTimestamp[],
  later: DocumentTimestamp[],
  material: TrustMaterial,
): SignatureLevel {
  const trusted = timestamps.filter(({ verdict }) => verdict.isTrusted);
  if (trusted.length === 0 && later.length === 0) return "B-B";
  const chains = [
    { path: trust.path, time },
    ...trusted.map(({ trust: { path }, verdict }) => ({ path, time: { at: new Date(verdict.at), isProven: true } })),
  ];
  const isToldBy = (shelf: EvidenceShelf) => chains.every((chain) => isChainTold(chain, shelf, material.now));
  if (later.some(({ shelf }) => isToldBy(shelf()))) return "B-LTA";
  return isToldBy(material.fileShelf) ? "B-LT" : "B-T";
}

/** Whether what the file itself carries tells of every certificate of a chain that it was not revoked. */
function isChainTold(
  { path, time }: { path: Certificate[]; time: JudgedTime },
  shelf: EvidenceShelf,
  now: Date,
): boolean {
  return path.slice(0, -1).every((certificate, index) => {
    const issuer = path[index + 1] ?? certificate;
    return revocationAt(certificate, shelf.statementsOn(certificate, issuer), time, now, false).status === "good";
  });
}
