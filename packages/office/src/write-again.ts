import { jitterMs, systemPacing, type Pacing } from "@vanthu/platform/pacing.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";

/** How a use case is done again after a lost race. */
export interface Again {
  /** The first one counted. */
  readonly tries: number;
  /** A pause before each further try, so that writers of one item do not meet again. */
  readonly pacing?: Pacing;
  /** Whether it is a conflict that doing it again settles; every one is without it. */
  readonly when?: (conflict: WriteConflict) => boolean;
}

const AMONG_FEW: Again = { tries: 5 };

/** Where many write one item within the same second: receivers that answer, units that send, opinions that are counted. */
export const AMONG_MANY: Again = { tries: 12, pacing: systemPacing };

/**
 * Reads and judges again when somebody else was first.
 * @throws WriteConflict when others were first each time, or doing it again settles nothing
 */
export async function writeAgain<T>(useCase: () => Promise<T>, { tries, pacing, when }: Again = AMONG_FEW): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await useCase();
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempt === tries || when?.(error) === false) throw error;
      await pacing?.wait(jitterMs(attempt, pacing.random()));
    }
  }
}
