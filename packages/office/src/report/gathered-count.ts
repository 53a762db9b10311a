import type { Cx } from "@vanthu/platform/context.ts";
import { Gathering } from "@vanthu/platform/gathering.ts";
import { count } from "./count-service.ts";
import type { EventMove } from "./event-move.ts";

interface Asked extends EventMove {
  readonly cx: Cx;
  readonly consumer: string;
}

/** Marks and counters of so many stand in one update with room to spare. */
const MOST_AT_ONCE = 25;

const counting = new Gathering<Asked>(MOST_AT_ONCE, countAll);

/**
 * Counts an event, together with those of its day that come meanwhile: a batch of messages that a worker applies side by
 * side costs a write or two, and none meets another.
 */
export function countGathered(cx: Cx, consumer: string, event: EventMove): Promise<void> {
  return counting.ask(cx.world, `${cx.store.tenantId} ${event.move.on}`, { cx, consumer, ...event });
}

async function countAll(asked: readonly Asked[]): Promise<void> {
  const [first] = asked;
  if (!first) return;
  const once = new Map(asked.map((one) => [one.eventId, one]));
  await count(first.cx, first.consumer, [...once.values()]);
}
