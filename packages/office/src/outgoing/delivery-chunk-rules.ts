import type { DeliveryCounts } from "./delivery-chunk-schema.ts";
import type { Delivery } from "./delivery-schema.ts";

/** Receivers one message of the queue is about: what a function sends within moments, and tries again as one. */
export const CHUNK_SIZE = 22;

/** Whoever sends has failed or is done by then; a receiver's software answers at once. */
const FIRST_LOOK_MS = 15 * 60_000;

/** When somebody looks whether a chunk queued now has gone. */
export function firstLookAt(now: Date): string {
  return new Date(now.getTime() + FIRST_LOOK_MS).toISOString();
}

/** How many deliveries stand where. */
export function countsOf(deliveries: readonly Pick<Delivery, "state" | "shownCode">[]): DeliveryCounts {
  return {
    all: deliveries.length,
    states: tally(deliveries.map(({ state }) => state)),
    codes: tally(deliveries.flatMap(({ shownCode }) => shownCode ?? [])),
  };
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
