import { WriteConflict } from "@vanthu/platform/store/operation.ts";

const MOST_TRIES = 5;

/** Reads and judges again when somebody else was first. */
export async function writeAgain<T>(useCase: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await useCase();
    } catch (error) {
      if (!(error instanceof WriteConflict) || tries === MOST_TRIES) throw error;
    }
  }
}
