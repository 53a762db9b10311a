import type { Cx } from "@vanthu/platform/context.ts";
import { WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";

const MOST_TRIES = 5;

/**
 * Creates what is not there yet, in one transaction; what another attempt has made stays as it is.
 * @param more written with the first of it, and not at all when everything is there
 * @throws WriteConflict when others are in the way again and again
 */
export async function writeMissing(
  cx: Cx,
  operations: readonly Operation[],
  more: readonly Operation[] = [],
): Promise<void> {
  let missing = operations;
  for (let tries = 1; missing.length > 0; tries += 1) {
    try {
      await cx.store.write([...missing, ...more]);
      return;
    } catch (error) {
      if (!(error instanceof WriteConflict) || tries === MOST_TRIES) throw error;
      const there = new Set(error.failed.map(({ operation }) => operation));
      missing = missing.filter((operation) => !there.has(operation));
    }
  }
}
