import type { TenantId } from "@vanthu/platform/id.ts";
import { create, replace, type Operation } from "@vanthu/platform/store/operation.ts";
import type { Meter } from "@vanthu/platform/store/meter.ts";
import { SharedStore } from "@vanthu/platform/store/shared-store.ts";
import type { World } from "@vanthu/platform/world.ts";
import { REPORTS_DUE, ReportScheduleEntity, type ReportScheduleItem } from "./report-schedule-item.ts";
import { nextDue, USUAL_REPORT_TIME } from "./report-schedule-rules.ts";
import type { ReportTime } from "./report-schedule-schema.ts";

/** Sorts after every tenant of the same instant. */
const PAST_ALL_TENANTS = "#~";

/** The operation that sets up a new tenant's reports, in the shared area. */
export function scheduleOperation(tenantId: TenantId, now: Date): Operation {
  const nextDueAt = nextDue(now, USUAL_REPORT_TIME).toISOString();
  return create(ReportScheduleEntity, { tenantId, ...USUAL_REPORT_TIME, nextDueAt });
}

/** When a tenant's reports are made; a tenant opened before there were reports has the usual time. */
export async function readReportSchedule(world: World, meter: Meter, tenantId: TenantId): Promise<ReportScheduleItem> {
  const found = await shared(world, meter).get(ReportScheduleEntity, [`report-schedule#${tenantId}`, "schedule"]);
  const nextDueAt = nextDue(world.clock.now(), USUAL_REPORT_TIME).toISOString();
  return found ?? { tenantId, ...USUAL_REPORT_TIME, nextDueAt, version: 0 };
}

/** @throws WriteConflict when somebody changed it in between */
export async function saveReportSchedule(world: World, meter: Meter, item: ReportScheduleItem): Promise<void> {
  const isNew = item.version === 0;
  await shared(world, meter).write([isNew ? create(ReportScheduleEntity, item) : replace(ReportScheduleEntity, item)]);
}

/** Sets day, hour and receivers; what is due next follows from them. */
export async function setReportTime(
  world: World,
  meter: Meter,
  tenantId: TenantId,
  time: ReportTime,
): Promise<ReportScheduleItem> {
  const before = await readReportSchedule(world, meter, tenantId);
  const isMoved = before.weekday !== time.weekday || before.hour !== time.hour;
  const nextDueAt = isMoved ? nextDue(world.clock.now(), time).toISOString() : before.nextDueAt;
  const item = { ...before, ...time, nextDueAt };
  await saveReportSchedule(world, meter, item);
  return item;
}

/** One page of tenants something is to be done for by this instant; whoever is done leaves the list. One query. */
export async function schedulesDue(
  world: World,
  meter: Meter,
  at: Date,
  after?: string,
): Promise<{ readonly items: readonly ReportScheduleItem[]; readonly next?: string }> {
  return shared(world, meter).query(ReportScheduleEntity, REPORTS_DUE, {
    index: 1,
    to: `${at.toISOString()}${PAST_ALL_TENANTS}`,
    limit: 100,
    after,
  });
}

function shared(world: World, meter: Meter): SharedStore {
  return new SharedStore({ client: world.table, tableName: world.config.tableName, clock: world.clock }, meter);
}
