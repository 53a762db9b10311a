import { writeOnce, type Consumer } from "@vanthu/platform/consume.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { DomainEvent } from "@vanthu/platform/event.ts";
import { add, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import { jitterMs, systemPacing } from "@vanthu/platform/pacing.ts";
import { TallyEntity } from "./tally.ts";
import { COUNTED_EVENTS, movesOf, type Move } from "./tally-moves.ts";

/** One name for all, so that an event is counted once whatever it is called. */
const COUNTER = "report.count";
/** Additions commute, but two transactions at the same moment on the same counters still cancel one of them. */
const MOST_TRIES = 12;

/** Moves the counters of reports: all that one event moves, in one transaction with its receipt. */
export const countingConsumers: readonly Consumer[] = COUNTED_EVENTS.map((on) => ({
  name: COUNTER,
  on,
  handle: (cx, event) => count(cx, event),
}));

async function count(cx: Cx, event: DomainEvent): Promise<void> {
  const operations = movesOf(event).map(moveOperation);
  if (operations.length === 0) return;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await writeOnce(cx, COUNTER, event.id, operations);
      return;
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempt === MOST_TRIES) throw error;
      await systemPacing.wait(jitterMs(attempt, systemPacing.random()));
    }
  }
}

export function moveOperation({ slot, amounts, names = {} }: Move): Operation {
  return add(TallyEntity, { slot, ...names }, amounts);
}
