import * as v from "valibot";
import type { Cx } from "@vanthu/platform/context.ts";
import { TenantId } from "@vanthu/platform/id.ts";
import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import type { Meter } from "@vanthu/platform/store/meter.ts";
import { create, replace, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import { SharedStore } from "@vanthu/platform/store/shared-store.ts";
import type { World } from "@vanthu/platform/world.ts";

/** remind: reminders and the morning's digest · sweep: the nightly look for documents without an owner or a date */
export const WORK_JOBS = ["remind", "sweep"] as const;
export type WorkJob = (typeof WORK_JOBS)[number];

/** Sorts after every tenant of the same instant. */
const PAST_ALL_TENANTS = "#~";

/** When a job of a tenant's work next runs; in the shared area, because the schedule asks for all. */
export const WorkScheduleEntity = entity({
  name: "WorkSchedule",
  schema: v.object({ tenantId: TenantId, job: v.picklist(WORK_JOBS), nextDueAt: v.string() }),
  key: ({ tenantId, job }) => [`work-schedule#${tenantId}`, job],
  index1: ({ tenantId, job, nextDueAt }) => [`work-due#${job}`, `${nextDueAt}#${tenantId}`],
});
export type WorkScheduleItem = ItemOf<typeof WorkScheduleEntity>;

/** A new tenant's jobs run with the next quarter of an hour, and then set their own time. */
export function workScheduleOperations(tenantId: TenantId, now: Date): Operation[] {
  return WORK_JOBS.map((job) => create(WorkScheduleEntity, { tenantId, job, nextDueAt: now.toISOString() }));
}

/** One page of tenants whose turn it is. One query. */
export async function workDue(world: World, meter: Meter, job: WorkJob, at: Date, after?: string) {
  return shared(world, meter).query(WorkScheduleEntity, `work-due#${job}`, {
    index: 1,
    to: `${at.toISOString()}${PAST_ALL_TENANTS}`,
    limit: 100,
    after,
  });
}

/** @throws WriteConflict when another tick moved it on */
export async function moveWork(world: World, meter: Meter, item: WorkScheduleItem, next: Date): Promise<void> {
  await shared(world, meter).write([replace(WorkScheduleEntity, { ...item, nextDueAt: next.toISOString() })]);
}

/**
 * Says when a job is next due; made where a tenant has none yet. What somebody asked for after the run had begun holds:
 * the run may have read before it.
 * @param since when the run began
 */
export async function settleWork(cx: Cx, job: WorkJob, next: Date, since: Date): Promise<void> {
  const [wanted, began] = [next.toISOString(), since.toISOString()];
  const now = cx.clock.now().toISOString();
  await schedule(cx, job, (known) => (known !== undefined && began < known && known <= now ? known : wanted));
}

/** Has a job run at this instant at the latest. */
export async function expectWork(cx: Cx, job: WorkJob, at: Date): Promise<void> {
  const wanted = at.toISOString();
  await schedule(cx, job, (known) => (known !== undefined && known <= wanted ? known : wanted));
}

async function schedule(cx: Cx, job: WorkJob, next: (known: string | undefined) => string): Promise<void> {
  const store = shared(cx.world, cx.meter);
  const { tenantId } = cx.actor;
  for (;;) {
    const known = await store.get(WorkScheduleEntity, [`work-schedule#${tenantId}`, job]);
    const nextDueAt = next(known?.nextDueAt);
    if (known?.nextDueAt === nextDueAt) return;
    try {
      const item = { tenantId, job, nextDueAt };
      await store.write([
        known ? replace(WorkScheduleEntity, { ...item, version: known.version }) : create(WorkScheduleEntity, item),
      ]);
      return;
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
    }
  }
}

function shared(world: World, meter: Meter): SharedStore {
  return new SharedStore({ client: world.table, tableName: world.config.tableName, clock: world.clock }, meter);
}
