/**
 * Every code a verdict can hold, so that who shows verdicts can have a sentence for each. By the word before the dot:
 * `content.…` makes a signature `altered`, `trust.…` `untrusted`, all others `invalid`.
 */
export const VERDICT_PROBLEMS = [
  "content.digest_mismatch",
  "content.changed_later",
  "content.signature_removed",
  "content.signature_missing",
  "content.signature_unexpected",
  "trust.no_path",
  "trust.authority_invalid",
  "trust.authority_revoked",
  "trust.not_valid_at",
  "trust.use_forbidden",
  "trust.unknown_extension",
  "trust.weak_algorithm",
  "trust.revoked",
  "trust.revoked_since",
  "trust.revocation_unknown",
  "signature.mismatch",
  "signature.format_unknown",
  "signature.time_in_future",
  "signature.time_contradicted",
  "signature.unreadable",
  "timestamp.damaged",
  "timestamp.mismatch",
  "timestamp.invalid",
  "certificate.reference_missing",
  "certificate.reference_mismatch",
  "certificate.damaged",
  "range.invalid",
  "range.gap",
  "range.end",
  "range.field_missing",
  "range.compressed",
  "cms.damaged",
  "cms.padding",
  "cms.signer_missing",
  "cms.attribute_missing",
  "asn1.damaged",
  "algorithm.unknown",
  "algorithm.mismatch",
  "algorithm.weak",
  "pdf.damaged",
  "pdf.too_complex",
] as const;

export type VerdictProblem = (typeof VERDICT_PROBLEMS)[number];

const KNOWN: ReadonlySet<string> = new Set(VERDICT_PROBLEMS);

/** The problem an error code stands for in a verdict. */
export function verdictProblem(code: string): VerdictProblem {
  return KNOWN.has(code) ? (code as VerdictProblem) : "signature.unreadable";
}
