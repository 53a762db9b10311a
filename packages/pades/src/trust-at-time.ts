import type { Certificate } from "./certificate.ts";
import { type CertificatePurpose, trustPath } from "./certificate-chain.ts";
import type { EvidenceShelf } from "./evidence-shelf.ts";
import type { RevocationProof, RevocationStatus } from "./file-verdict.ts";
import { type JudgedTime, type RevocationAnswer, revocationAt } from "./revocation-status.ts";
import type { VerdictProblem } from "./verdict-problem.ts";

/** What trust is judged from. */
export interface TrustMaterial {
  anchors: Certificate[];
  /** May stand between; trusted in nothing. */
  certificates: Certificate[];
  shelf: EvidenceShelf;
  /** What the file itself carries of it. */
  fileShelf: EvidenceShelf;
  now: Date;
  /** Whether all who could tell of revocation were asked. */
  isAsked: boolean;
}

/** Whether a certificate could be relied on at a time. */
export interface TrustAnswer {
  problems: VerdictProblem[];
  /** From the certificate to the anchor; empty when there is none. */
  path: Certificate[];
  revocation: RevocationStatus;
  /** What was said of the certificate itself. */
  revocationProof?: RevocationProof;
  /** Those of which nothing says whether they were revoked, each with its issuer. */
  unanswered: [Certificate, Certificate][];
}

/** From bad to good. */
const STATUSES: RevocationStatus[] = ["revoked", "unknown", "not_checked", "good"];

/** Reasons for which what a time-stamping authority made before it was revoked stands (RFC 3161, 4.1). */
const HARMLESS_REASONS: ReadonlySet<string> = new Set(["affiliationChanged", "superseded", "cessationOfOperation"]);

/** Judges a certificate with all between it and an anchor, at a time. */
export function trustAt(
  certificate: Certificate,
  others: Certificate[],
  purpose: CertificatePurpose,
  time: JudgedTime,
  material: TrustMaterial,
): TrustAnswer {
  const candidates = [...others, ...material.certificates];
  const { path, problems } = trustPath(certificate, candidates, material.anchors, time.at, purpose);
  const links = path
    .slice(0, -1)
    .map((member, index): [Certificate, Certificate] => [member, path[index + 1] ?? member]);
  const answers = links.map(([member, issuer]) =>
    revocationAt(member, material.shelf.statementsOn(member, issuer), time, material.now, material.isAsked),
  );
  const [own] = answers;
  return {
    path,
    problems: [...problems, ...answers.flatMap((answer, index) => revocationProblems(answer, index, purpose))],
    revocation: STATUSES.find((status) => answers.some((answer) => answer.status === status)) ?? "not_checked",
    ...(own?.proof && { revocationProof: own.proof }),
    unanswered: links.filter((_, index) => {
      const status = answers[index]?.status;
      return status === "unknown" || status === "not_checked";
    }),
  };
}

function revocationProblems(
  { status, isSince, proof }: RevocationAnswer,
  index: number,
  purpose: CertificatePurpose,
): VerdictProblem[] {
  const isRevokedStamper =
    purpose === "timestamping" && proof?.revokedAt !== undefined && !HARMLESS_REASONS.has(proof.reason ?? "");
  if (status !== "revoked" && !isRevokedStamper) return [];
  if (index > 0) return ["trust.authority_revoked"];
  return [isSince ? "trust.revoked_since" : "trust.revoked"];
}
