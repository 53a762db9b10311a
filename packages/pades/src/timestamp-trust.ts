import { createHash } from "node:crypto";
import type { TimestampVerdict } from "./file-verdict.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { verifySignature } from "./signature-algorithm.ts";
import type { SignedData } from "./signed-data.ts";
import { readTimestampToken, type TimestampToken } from "./timestamp-token.ts";
import { type TrustAnswer, trustAt, type TrustMaterial } from "./trust-at-time.ts";
import { type VerdictProblem, verdictProblem } from "./verdict-problem.ts";

/** A time-stamp that was judged. */
export interface JudgedTimestamp {
  verdict: TimestampVerdict;
  trust: TrustAnswer;
}

/** How far an authority's clock may be ahead of ours. */
const CLOCK_TOLERANCE_MS = 10 * 60 * 1000;

/**
 * Why a token is not what its authority signed, or not by means to rely on (`algorithm.…`); nothing of whether that
 * authority is trusted.
 */
export function tokenProblems({ signedData, imprint }: TimestampToken): VerdictProblem[] {
  const { signerCertificate, certificateHash, content, digest, messageDigest } = signedData;
  if (imprint.hash === "sha1") return ["algorithm.weak"];
  const isWhole =
    certificateHash !== undefined &&
    createHash(digest).update(content).digest().equals(messageDigest) &&
    createHash(certificateHash.hash).update(signerCertificate.der).digest().equals(certificateHash.value);
  if (!isWhole) return ["timestamp.invalid"];
  try {
    const { scheme, attributes, signature } = signedData;
    return verifySignature(scheme, signerCertificate.spki, attributes, signature) ? [] : ["timestamp.invalid"];
  } catch (error) {
    if (error instanceof PdfProblem) return [verdictProblem(error.code)];
    throw error;
  }
}

/** Whether the authority of a token could be relied on when it made it. */
export function timestampTrust({ signedData, generatedAt }: TimestampToken, material: TrustMaterial): TrustAnswer {
  const at = new Date(generatedAt);
  const { signerCertificate, certificates } = signedData;
  const answer = trustAt(signerCertificate, certificates, "timestamping", { at, isProven: true }, material);
  const isAhead = at.getTime() > material.now.getTime() + CLOCK_TOLERANCE_MS;
  return isAhead ? { ...answer, problems: ["signature.time_in_future", ...answer.problems] } : answer;
}

/** Judges the time-stamps within a signature; what of them makes the signature itself invalid is in `broken`. */
export function judgeTimestamps(
  { timestamps, signature }: SignedData,
  material: TrustMaterial,
): { judged: JudgedTimestamp[]; broken: VerdictProblem[] } {
  const judged: JudgedTimestamp[] = [];
  const broken: VerdictProblem[] = [];
  for (const bytes of timestamps) {
    try {
      const token = readTimestampToken(bytes);
      const faults = tokenProblems(token);
      const imprint = createHash(token.imprint.hash).update(signature).digest();
      if (!imprint.equals(token.imprint.value)) faults.push("timestamp.mismatch");
      // A weak algorithm proves nothing; what does not hold was tampered with.
      broken.push(...faults.filter((fault) => !fault.startsWith("algorithm.")));
      const trust = timestampTrust(token, material);
      const problems = [...faults, ...trust.problems];
      const verdict = {
        at: token.generatedAt,
        authority: token.signedData.signerCertificate.subject,
        isTrusted: problems.length === 0,
        problems,
      };
      judged.push({ verdict, trust });
    } catch (error) {
      if (!(error instanceof PdfProblem)) throw error;
      broken.push(verdictProblem(error.code));
    }
  }
  return { judged, broken };
}
