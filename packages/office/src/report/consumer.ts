import type { Consumer } from "@vanthu/platform/consume.ts";
import { countGathered } from "./gathered-count.ts";
import { COUNTED_EVENTS, moveOf } from "./tally-moves.ts";

/** One name for all: also days counted before they kept marks know an event by it. */
const COUNTER = "report.count";

/** Moves the counters of reports by what events say. */
export const countingConsumers: readonly Consumer[] = COUNTED_EVENTS.map((on) => ({
  name: COUNTER,
  on,
  handle: async (cx, event) => {
    const move = moveOf(event);
    if (move) await countGathered(cx, COUNTER, { eventId: event.id, at: event.at, move });
  },
}));
