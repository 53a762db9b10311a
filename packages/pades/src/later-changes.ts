import type { PdfFile } from "./pdf-file.ts";
import { PdfProblem } from "./pdf-problem.ts";
import { compareRevisions, type RevisionDifference } from "./revision-difference.ts";
import type { Revision } from "./revisions.ts";

/** What a revision changed, and where it ends. */
export interface LaterDifference extends RevisionDifference {
  end: number;
}

/** What each revision after the one that ends at `firstEnd` changed of the one before it; none when there is no such end. */
export function changesSince(revisions: Revision[], firstEnd = Number.POSITIVE_INFINITY): LaterDifference[] {
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
