import { sentence } from "../refusal.ts";

/** One line that could not be done, and why. */
export interface BulkFailure<L> {
  readonly line: L;
  readonly why: string;
}

/** Thrown by a deed that leaves a line to be looked at by itself; the message says why, in the reader's language. */
export class LeftAside extends Error {}

/**
 * Does the same to each, one after the other: a number is taken for each, and the register gives them one at a time anyway.
 * What is refused stays behind with its sentence; the rest is done.
 */
export async function runBulk<L>(
  lines: readonly L[],
  deed: (line: L) => Promise<unknown>,
  onProgress: (done: number) => void,
): Promise<BulkFailure<L>[]> {
  const failures: BulkFailure<L>[] = [];
  for (const [index, line] of lines.entries()) {
    try {
      await deed(line);
    } catch (error) {
      failures.push({ line, why: error instanceof LeftAside ? error.message : sentence(error) });
    }
    onProgress(index + 1);
  }
  return failures;
}
