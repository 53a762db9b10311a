import { addDays } from "@vanthu/platform/office-time.ts";
import type { AxisName } from "../organisation/schema.ts";
import type { Polling } from "../connection/schema.ts";

/** After traffic an axis is asked again this soon; quiet doubles the wait up to the longest, which the queue can delay. */
export const QUICK_SECONDS = 20;
export const SLOW_SECONDS = 900;
/** So long a poller may be silent before another takes its place: more than the worker's longest run. */
export const LEASE_MS = 120_000;
/** A chain of messages this late is broken, and the schedule begins another. */
const LATE_MS = 60_000;
/** Packets come in late on the axis, and days are told by its own clock. */
const OVERLAP_DAYS = 2;
const FIRST_DAYS = 7;
const MOST_DAYS = 30;

export interface PollAsked {
  /** Of the message that keeps polling going; absent from the schedule and from a person. */
  readonly generation?: number | undefined;
  /** A person asks, or the connection was set: now, whatever was planned. */
  readonly now?: boolean | undefined;
  /** A person asks for what lies there from this day on. */
  readonly from?: string | undefined;
}

export interface Polled {
  readonly taken: number;
  readonly strays: number;
  /** More waits than one run takes. */
  readonly hasMore: boolean;
  readonly failure: string | undefined;
}

export function firstPolling(axis: AxisName, now: Date, today: string): Polling {
  return {
    axis,
    generation: 0,
    waitSeconds: QUICK_SECONDS,
    nextPollAt: now.toISOString(),
    cursorOn: addDays(today, -FIRST_DAYS),
    taken: 0,
    strays: 0,
  };
}

/** Whether this message is to poll: it is of the living chain, or the chain is broken, or a person asks; and nobody polls. */
export function mayPoll({ generation, nextPollAt, lease }: Polling, asked: PollAsked, now: Date): boolean {
  if (lease && Date.parse(lease.until) > now.getTime()) return false;
  if (asked.now === true) return true;
  if (asked.generation !== undefined) return asked.generation === generation;
  return Date.parse(nextPollAt) + LATE_MS <= now.getTime();
}

/** How polling stands after a run; the next message must bear its generation. */
export function afterPoll<P extends Polling>(
  polling: P,
  { taken, strays, hasMore, failure }: Polled,
  now: Date,
  today: string,
): P {
  const at = now.toISOString();
  // One packet that fails does not make those that come slow.
  const isBusy = taken > 0 || strays > 0;
  const waitSeconds = hasMore
    ? 0
    : isBusy
      ? QUICK_SECONDS
      : Math.min(Math.max(polling.waitSeconds, QUICK_SECONDS / 2) * 2, SLOW_SECONDS);
  return {
    ...polling,
    generation: polling.generation + 1,
    waitSeconds,
    nextPollAt: new Date(now.getTime() + waitSeconds * 1000).toISOString(),
    // What could not be taken must be listed again.
    cursorOn: failure === undefined && !hasMore ? today : polling.cursorOn,
    lease: undefined,
    lastPolledAt: at,
    lastTakenAt: taken > 0 ? at : polling.lastTakenAt,
    failure,
    failedSince: failure === undefined ? undefined : (polling.failedSince ?? at),
    taken: polling.taken + taken,
    strays: polling.strays + strays,
  };
}

/**
 * What an axis lists, from where this run begins: after one in which packets could not be taken one further each time, so that
 * those never keep the ones behind them waiting for good.
 */
export function inTurn<T>(listed: readonly T[], { failure, generation }: Polling): T[] {
  const first = failure === undefined || listed.length === 0 ? 0 : generation % listed.length;
  return [...listed.slice(first), ...listed.slice(0, first)];
}

/** The first day asked for. What a person wants may lie further back than polls go by themselves. */
export function askedFrom({ cursorOn }: Polling, today: string, wanted?: string): string {
  const from = addDays(cursorOn, -OVERLAP_DAYS);
  const earliest = addDays(today, -MOST_DAYS);
  const usual = from < earliest ? earliest : from;
  return wanted !== undefined && wanted < usual ? wanted : usual;
}
