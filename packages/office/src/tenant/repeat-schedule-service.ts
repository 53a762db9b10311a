import * as v from "valibot";
import type { Cx } from "@vanthu/platform/context.ts";
import { TenantId } from "@vanthu/platform/id.ts";
import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import type { Meter } from "@vanthu/platform/store/meter.ts";
import { create, replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { SharedStore } from "@vanthu/platform/store/shared-store.ts";
import type { World } from "@vanthu/platform/world.ts";

const REPEATS_DUE = "repeats-due";
/** Sorts after every tenant of the same instant. */
const PAST_ALL_TENANTS = "#~";

/** When a tenant's repeated work is next looked at; in the shared area, because the schedule asks for all. */
export const RepeatScheduleEntity = entity({
  name: "RepeatSchedule",
  schema: v.object({ tenantId: TenantId, nextDueAt: v.string() }),
  key: ({ tenantId }) => [`repeat-schedule#${tenantId}`, "schedule"],
  index1: ({ tenantId, nextDueAt }) => [REPEATS_DUE, `${nextDueAt}#${tenantId}`],
});
export type RepeatScheduleItem = ItemOf<typeof RepeatScheduleEntity>;

/** Has the repeated work of the tenant made from now on; nothing changes where it is already. */
export async function scheduleRepeats(cx: Cx): Promise<void> {
  const nextDueAt = cx.clock.now().toISOString();
  try {
    await shared(cx.world, cx.meter).write([create(RepeatScheduleEntity, { tenantId: cx.store.tenantId, nextDueAt })]);
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
  }
}

/** One page of tenants whose repeated work is to be looked at by this instant. One query. */
export async function repeatsDue(world: World, meter: Meter, at: Date, after?: string) {
  return shared(world, meter).query(RepeatScheduleEntity, REPEATS_DUE, {
    index: 1,
    to: `${at.toISOString()}${PAST_ALL_TENANTS}`,
    limit: 100,
    after,
  });
}

/** @throws WriteConflict when another tick moved it on */
export async function moveRepeats(world: World, meter: Meter, item: RepeatScheduleItem, next: Date): Promise<void> {
  await shared(world, meter).write([replace(RepeatScheduleEntity, { ...item, nextDueAt: next.toISOString() })]);
}

function shared(world: World, meter: Meter): SharedStore {
  return new SharedStore({ client: world.table, tableName: world.config.tableName, clock: world.clock }, meter);
}
