import * as v from "valibot";
import type { Cx } from "@vanthu/platform/context.ts";
import { TenantId } from "@vanthu/platform/id.ts";
import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import type { Meter } from "@vanthu/platform/store/meter.ts";
import { create, remove, replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { SharedStore } from "@vanthu/platform/store/shared-store.ts";
import type { World } from "@vanthu/platform/world.ts";
import { ProcessMemory } from "../process-memory.ts";

const SWEEPS_DUE = "sweeps-due";
/** Sorts after every tenant of the same instant. */
const PAST_ALL_TENANTS = "#~";
/** Between two sweeps of a tenant that has something open. */
export const SWEEP_EVERY_MS = 15 * 60_000;
/** Much shorter than two sweeps: an entry that stands now stands at the end of it too. */
const KNOWN_MS = 5 * 60_000;

/**
 * When somebody next looks after what a tenant has open on the exchange; in the shared area, because the schedule asks for
 * all. A tenant with nothing open has no entry. It is removed in two steps, a sweep apart, so that work opened meanwhile is
 * seen either by the second look or by whoever opened it.
 */
export const ExchangeScheduleEntity = entity({
  name: "ExchangeSchedule",
  schema: v.object({ tenantId: TenantId, nextDueAt: v.string(), closing: v.boolean() }),
  key: ({ tenantId }) => [`exchange-schedule#${tenantId}`, "schedule"],
  index1: ({ tenantId, nextDueAt }) => [SWEEPS_DUE, `${nextDueAt}#${tenantId}`],
});
export type ExchangeScheduleItem = ItemOf<typeof ExchangeScheduleEntity>;

const opened = new ProcessMemory<true>(KNOWN_MS);

/** To be called before work is written that a lost message could leave undone: the tenant will be swept. */
export async function expectSweep(cx: Cx): Promise<void> {
  if (opened.recall(cx)) return;
  const next = new Date(cx.clock.now().getTime() + SWEEP_EVERY_MS).toISOString();
  const store = shared(cx.world, cx.meter);
  const { tenantId } = cx.actor;
  for (;;) {
    const known = await store.get(ExchangeScheduleEntity, [`exchange-schedule#${tenantId}`, "schedule"]);
    if (known && !known.closing && known.nextDueAt <= next) break;
    const due = { tenantId, nextDueAt: next, closing: false };
    try {
      await store.write([
        known
          ? replace(ExchangeScheduleEntity, { ...due, version: known.version })
          : create(ExchangeScheduleEntity, due),
      ]);
      break;
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
    }
  }
  opened.keep(cx, true);
}

/** One page of tenants that are to be swept by this instant. One query. */
export async function sweepsDue(world: World, meter: Meter, at: Date, after?: string) {
  return shared(world, meter).query(ExchangeScheduleEntity, SWEEPS_DUE, {
    index: 1,
    to: `${at.toISOString()}${PAST_ALL_TENANTS}`,
    limit: 100,
    after,
  });
}

/** @throws WriteConflict when another tick moved it on */
export async function moveSweep(world: World, meter: Meter, item: ExchangeScheduleItem, next: Date): Promise<void> {
  await shared(world, meter).write([replace(ExchangeScheduleEntity, { ...item, nextDueAt: next.toISOString() })]);
}

/**
 * Says after a sweep when the next is due: at the earliest a sweep later; undefined where nothing is open. Whoever opens
 * work at the same time is right.
 */
export async function settleSweep(cx: Cx, nextDueAt: string | undefined): Promise<void> {
  const store = shared(cx.world, cx.meter);
  const item = await store.get(ExchangeScheduleEntity, [`exchange-schedule#${cx.actor.tenantId}`, "schedule"]);
  if (!item) return;
  const soonest = new Date(cx.clock.now().getTime() + SWEEP_EVERY_MS).toISOString();
  const isIdle = nextDueAt === undefined;
  const next = isIdle || nextDueAt < soonest ? soonest : nextDueAt;
  try {
    await store.write([
      isIdle && item.closing
        ? remove(ExchangeScheduleEntity, item)
        : replace(ExchangeScheduleEntity, { ...item, nextDueAt: next, closing: isIdle }),
    ]);
    if (isIdle) opened.forget(cx);
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
  }
}

function shared(world: World, meter: Meter): SharedStore {
  return new SharedStore({ client: world.table, tableName: world.config.tableName, clock: world.clock }, meter);
}
