import { EvidenceShelf } from "./evidence-shelf.ts";
import type { SignatureFinding } from "./signature-finding.ts";
import type { SignedFile } from "./signed-file.ts";
import { timestampTrust } from "./timestamp-trust.ts";
import type { TrustAnswer, TrustMaterial } from "./trust-at-time.ts";
import { readValidationData } from "./validation-data.ts";

/** A document time-stamp that may be relied on or not. */
export interface DocumentTimestamp {
  finding: SignatureFinding;
  trust: TrustAnswer;
  isTrusted: boolean;
  /** UTC ISO string. */
  at: string;
  /** Where the revision it covers ends. */
  end: number;
  /** What the file carried of revocation when it was stamped. */
  shelf(): EvidenceShelf;
}

/** Judges the document time-stamps of a file. */
export function judgeDocumentTimestamps({ findings }: SignedFile, material: TrustMaterial): DocumentTimestamp[] {
  return findings.flatMap((finding): DocumentTimestamp[] => {
    const { token, coverage, problems } = finding;
    if (!token || !coverage) return [];
    const trust = timestampTrust(token, material);
    return [
      {
        finding,
        trust,
        isTrusted: problems.length === 0 && trust.problems.length === 0,
        at: token.generatedAt,
        end: coverage.revision.end,
        shelf: () => {
          const shelf = new EvidenceShelf();
          shelf.put(readValidationData(coverage.revision.file), "file");
          return shelf;
        },
      },
    ];
  });
}
