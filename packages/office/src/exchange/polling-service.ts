import { AxisProblem } from "@vanthu/axis/axis-error.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import { openClient } from "../connection/client-service.ts";
import { PollingEntity, pollingKey } from "../connection/item.ts";
import type { AxisName } from "../organisation/schema.ts";
import { takeLease, writePolling, type PollLease } from "./poll-lease.ts";
import { afterPoll, QUICK_SECONDS, type PollAsked, type Polled } from "./polling-rules.ts";
import { takeWaiting } from "./take-from-axis.ts";

/** What asks a tenant to poll an axis. */
export const POLL_DUE = "axis.poll_due";

/**
 * Polls an axis over our connection if it is time and nobody else does: a lease keeps two pollers apart. What waits goes
 * onto the exchange queue; then the next poll is planned, as a message that comes late.
 */
export async function poll(cx: Cx, axis: AxisName, asked: PollAsked): Promise<void> {
  const lease = await takeLease(cx, axis, asked);
  if (!lease) return;
  const outcome = await pollWith(cx, lease, asked.from);
  const now = cx.clock.now();
  const next = afterPoll(lease.current(), outcome, now, officeDate(now));
  if (!(await writePolling(cx, next))) return;
  cx.log.info("axis.polled", { axis, ...outcome, waitSeconds: next.waitSeconds });
  await planPoll(cx, axis, next.generation, next.waitSeconds, outcome.hasMore ? asked.from : undefined);
}

/** Has an axis asked soon, where the next poll is far off. */
export async function hurryPolling(cx: Cx, axis: AxisName): Promise<void> {
  const polling = await cx.store.get(PollingEntity, pollingKey(axis));
  const soon = new Date(cx.clock.now().getTime() + QUICK_SECONDS * 1000).toISOString();
  if (!polling || polling.lease || polling.nextPollAt <= soon) return;
  const generation = polling.generation + 1;
  const next = { ...polling, generation, waitSeconds: QUICK_SECONDS, nextPollAt: soon };
  if (await writePolling(cx, next)) await planPoll(cx, axis, generation, QUICK_SECONDS);
}

async function pollWith(cx: Cx, lease: PollLease, from: string | undefined): Promise<Polled> {
  try {
    const { client } = await openClient(cx, lease.axis);
    return await takeWaiting(cx, client, lease, from);
  } catch (error) {
    if (!(error instanceof AxisProblem) && !(error instanceof Refusal)) throw error;
    cx.log.warn("axis.poll_failed", { axis: lease.axis, code: error.code });
    return { taken: 0, strays: 0, hasMore: false, failure: error.code };
  }
}

async function planPoll(
  cx: Cx,
  axis: AxisName,
  generation: number,
  delaySeconds: number,
  from?: string,
): Promise<void> {
  const id = `poll#${axis}#${String(generation)}`;
  const payload = { axis, generation, from };
  await tellTenant(cx.world, cx.store.tenantId, { id, type: POLL_DUE, payload }, delaySeconds);
}
