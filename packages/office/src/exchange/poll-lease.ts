import type { Cx } from "@vanthu/platform/context.ts";
import { newUlid } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { create, replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import {
  AxisConnectionEntity,
  connectionKey,
  PollingEntity,
  pollingKey,
  type PollingItem,
} from "../connection/item.ts";
import type { AxisName } from "../organisation/schema.ts";
import { firstPolling, LEASE_MS, mayPoll, type PollAsked } from "./polling-rules.ts";

/** The lease of one run: while it holds, nobody else polls the same axis for the same office. */
export interface PollLease {
  readonly axis: AxisName;
  /** As it stands under this lease. */
  current(): PollingItem;
  /** Lengthens it when half of it is over. @returns false when another poller has taken it over: this one must stop */
  hold(): Promise<boolean>;
}

/** @returns undefined when it is not time, somebody else polls, or the connection is off */
export async function takeLease(cx: Cx, axis: AxisName, asked: PollAsked): Promise<PollLease | undefined> {
  const [connection, known] = await Promise.all([
    cx.store.get(AxisConnectionEntity, connectionKey(axis)),
    cx.store.get(PollingEntity, pollingKey(axis)),
  ]);
  if (!connection?.on) return undefined;
  const now = cx.clock.now();
  const polling = known ?? firstPolling(axis, now, officeDate(now));
  if (!mayPoll(polling, known ? asked : { now: true }, now)) return undefined;
  const leased = { ...polling, lease: { holder: newUlid(now), until: until(now) } };
  if (known) {
    const isOurs = await writePolling(cx, { ...leased, version: known.version });
    return isOurs ? leaseOf(cx, leased, known.version + 1) : undefined;
  }
  try {
    await cx.store.write([create(PollingEntity, leased)]);
  } catch (error) {
    if (error instanceof WriteConflict) return undefined;
    throw error;
  }
  return leaseOf(cx, leased, 1);
}

/** @returns false when somebody else changed it meanwhile */
export async function writePolling(cx: Cx, next: PollingItem): Promise<boolean> {
  try {
    await cx.store.write([replace(PollingEntity, next)]);
    return true;
  } catch (error) {
    if (error instanceof WriteConflict) return false;
    throw error;
  }
}

function leaseOf(cx: Cx, begun: Omit<PollingItem, "version">, version: number): PollLease {
  let current: PollingItem = { ...begun, version };
  return {
    axis: begun.axis,
    current: () => current,
    async hold() {
      const now = cx.clock.now();
      const { lease } = current;
      if (!lease) return false;
      if (Date.parse(lease.until) - now.getTime() > LEASE_MS / 2) return true;
      const next = { ...current, lease: { ...lease, until: until(now) } };
      if (!(await writePolling(cx, next))) return false;
      current = { ...next, version: current.version + 1 };
      return true;
    },
  };
}

function until(now: Date): string {
  return new Date(now.getTime() + LEASE_MS).toISOString();
}
