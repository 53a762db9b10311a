import type { Certificate } from "./certificate.ts";
import type { CertificateView, ChangeLevel, SignatureState, SignatureVerdict } from "./file-verdict.ts";
import type { JudgedSignature } from "./judge-signature.ts";
import type { LaterDifference } from "./later-changes.ts";
import type { SignatureScheme } from "./signature-algorithm.ts";
import type { SignedData } from "./signed-data.ts";
import { subjectIdentity } from "./subject-identity.ts";
import type { VerdictProblem } from "./verdict-problem.ts";

const STATES: SignatureState[] = ["valid", "untrusted", "invalid", "altered"];

/** The verdict on a judged signature, as plain data. */
export function describeSignature(judged: JudgedSignature, differences: LaterDifference[]): SignatureVerdict {
  const { finding, trust, timestamps, level, provenAt, timeSource } = judged;
  const { fieldName, kind, coverage, signedAt, signedData } = finding;
  const later = coverage ? differences.filter(({ end }) => end > coverage.revision.end) : [];
  const isChanged = later.some(({ level: change }) => change === "forbidden");
  const problems = isChanged ? [...judged.problems, "content.changed_later" as const] : judged.problems;
  return {
    fieldName,
    kind,
    state: worstState(problems.map(stateOf)),
    ...(signedData && describe(signedData)),
    chain: trust?.path.map(certificateView) ?? [],
    ...(level && !isChanged && { level }),
    ...(signedAt !== undefined && { signedAt }),
    ...(provenAt !== undefined && { provenAt }),
    timeSource,
    timestamps: timestamps.map(({ verdict }) => verdict),
    revocation: trust?.revocation ?? "not_checked",
    ...(trust?.revocationProof && { revocationProof: trust.revocationProof }),
    coversWholeFile: coverage !== undefined && later.length === 0,
    changesAfter: coverage ? worstLevel(later.map(({ level: change }) => change)) : "forbidden",
    changes: later.flatMap(({ changes }) => changes),
    problems: [...new Set(problems)],
  };
}

/** The worst of several states; `valid` when there is none. */
export function worstState(states: SignatureState[]): SignatureState {
  return STATES[Math.max(0, ...states.map((state) => STATES.indexOf(state)))] ?? "invalid";
}

function describe({ signerCertificate, scheme }: SignedData): Partial<SignatureVerdict> {
  const { subject, ...rest } = certificateView(signerCertificate);
  return { signer: subject, identity: subjectIdentity(signerCertificate), ...rest, algorithm: algorithmName(scheme) };
}

function certificateView(certificate: Certificate): CertificateView {
  const { subject, issuer, serialNumber, validFrom, validTo, der } = certificate;
  return { subject, issuer, serialNumber, validFrom, validTo, certificate: Buffer.from(der).toString("base64") };
}

function algorithmName({ kind, hash }: SignatureScheme): string {
  const family = { "rsa-pkcs1": "RSASSA_PKCS1_V1_5", "rsa-pss": "RSASSA_PSS", ecdsa: "ECDSA" }[kind];
  return `${family}_${hash.toUpperCase().replace("SHA", "SHA_")}`;
}

function stateOf(problem: VerdictProblem): SignatureState {
  if (problem.startsWith("content.")) return "altered";
  return problem.startsWith("trust.") ? "untrusted" : "invalid";
}

function worstLevel(levels: ChangeLevel[]): ChangeLevel {
  if (levels.includes("forbidden")) return "forbidden";
  return levels.includes("permitted") ? "permitted" : "none";
}
