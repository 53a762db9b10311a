import * as v from "valibot";
import { TenantId } from "@vanthu/platform/id.ts";
import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import type { Meter } from "@vanthu/platform/store/meter.ts";
import { create, replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { SharedStore } from "@vanthu/platform/store/shared-store.ts";
import type { World } from "@vanthu/platform/world.ts";

const CERTIFICATES_DUE = "certificates-due";
/** Sorts after every tenant of the same instant. */
const PAST_ALL_TENANTS = "#~";

/** When a tenant's certificates are next looked at; in the shared area, because the schedule asks for all. */
export const CertificateScheduleEntity = entity({
  name: "CertificateSchedule",
  schema: v.object({ tenantId: TenantId, nextDueAt: v.string() }),
  key: ({ tenantId }) => [`certificate-schedule#${tenantId}`, "schedule"],
  index1: ({ tenantId, nextDueAt }) => [CERTIFICATES_DUE, `${nextDueAt}#${tenantId}`],
});
export type CertificateScheduleItem = ItemOf<typeof CertificateScheduleEntity>;

/** Has the certificates of a tenant looked at from now on; nothing changes where they are already. */
export async function scheduleCertificates(world: World, meter: Meter, tenantId: TenantId): Promise<void> {
  try {
    await shared(world, meter).write([
      create(CertificateScheduleEntity, { tenantId, nextDueAt: world.clock.now().toISOString() }),
    ]);
  } catch (error) {
    if (!(error instanceof WriteConflict)) throw error;
  }
}

/** One page of tenants whose certificates are to be looked at by this instant. One query. */
export async function certificatesDue(world: World, meter: Meter, at: Date, after?: string) {
  return shared(world, meter).query(CertificateScheduleEntity, CERTIFICATES_DUE, {
    index: 1,
    to: `${at.toISOString()}${PAST_ALL_TENANTS}`,
    limit: 100,
    after,
  });
}

/** @throws WriteConflict when another tick moved it on */
export async function moveCertificates(
  world: World,
  meter: Meter,
  item: CertificateScheduleItem,
  next: Date,
): Promise<void> {
  await shared(world, meter).write([replace(CertificateScheduleEntity, { ...item, nextDueAt: next.toISOString() })]);
}

function shared(world: World, meter: Meter): SharedStore {
  return new SharedStore({ client: world.table, tableName: world.config.tableName, clock: world.clock }, meter);
}
