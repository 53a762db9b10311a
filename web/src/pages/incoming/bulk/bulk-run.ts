import type { IncomingSummary } from "@vanthu/office/incoming/schema.ts";
import { sentence } from "../../../refusal.ts";

/** One document that could not be done, and why. */
export interface BulkFailure {
  line: IncomingSummary;
  why: string;
}

/**
 * Does the same to each, one after the other: a number is taken for each, and the register gives them one at a time anyway.
 * What is refused stays behind with its sentence; the rest is done.
 */
export async function runBulk(
  lines: readonly IncomingSummary[],
  deed: (line: IncomingSummary) => Promise<unknown>,
  onProgress: (done: number) => void,
): Promise<BulkFailure[]> {
  const failures: BulkFailure[] = [];
  for (const [index, line] of lines.entries()) {
    try {
      await deed(line);
    } catch (error) {
      failures.push({ line, why: sentence(error) });
    }
    onProgress(index + 1);
  }
  return failures;
}
