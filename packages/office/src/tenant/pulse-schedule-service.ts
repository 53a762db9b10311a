import * as v from "valibot";
import { TenantId } from "@vanthu/platform/id.ts";
import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import type { Meter } from "@vanthu/platform/store/meter.ts";
import { create, replace, type Operation } from "@vanthu/platform/store/operation.ts";
import { SharedStore } from "@vanthu/platform/store/shared-store.ts";
import type { World } from "@vanthu/platform/world.ts";

const PULSES_DUE = "pulses-due";
/** Sorts after every tenant of the same instant. */
const PAST_ALL_TENANTS = "#~";

/** When a tenant next tells its province how it stands; in the shared area, because the schedule asks for all. */
export const PulseScheduleEntity = entity({
  name: "PulseSchedule",
  schema: v.object({ tenantId: TenantId, nextDueAt: v.string() }),
  key: ({ tenantId }) => [`pulse-schedule#${tenantId}`, "schedule"],
  index1: ({ tenantId, nextDueAt }) => [PULSES_DUE, `${nextDueAt}#${tenantId}`],
});
export type PulseScheduleItem = ItemOf<typeof PulseScheduleEntity>;

/** A new unit tells as soon as the next quarter of an hour. */
export function pulseOperation(tenantId: TenantId, now: Date): Operation {
  return create(PulseScheduleEntity, { tenantId, nextDueAt: now.toISOString() });
}

/** One page of tenants that are to tell by this instant. One query. */
export async function pulsesDue(world: World, meter: Meter, at: Date, after?: string) {
  return shared(world, meter).query(PulseScheduleEntity, PULSES_DUE, {
    index: 1,
    to: `${at.toISOString()}${PAST_ALL_TENANTS}`,
    limit: 100,
    after,
  });
}

/** @throws WriteConflict when another tick moved it on */
export async function movePulse(world: World, meter: Meter, item: PulseScheduleItem, next: Date): Promise<void> {
  await shared(world, meter).write([replace(PulseScheduleEntity, { ...item, nextDueAt: next.toISOString() })]);
}

function shared(world: World, meter: Meter): SharedStore {
  return new SharedStore({ client: world.table, tableName: world.config.tableName, clock: world.clock }, meter);
}
