import { SharedStore } from "@vanthu/platform/store/shared-store.ts";
import { create, replace, WriteConflict, type Operation } from "@vanthu/platform/store/operation.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import type { ItemOf } from "@vanthu/platform/store/entity.ts";
import type { Meter } from "@vanthu/platform/store/meter.ts";
import type { World } from "@vanthu/platform/world.ts";
import { ProcessMemory } from "../process-memory.ts";
import { scheduleOperation } from "./report-schedule-service.ts";
import { pulseOperation } from "./pulse-schedule-service.ts";
import { workScheduleOperations } from "./work-schedule-service.ts";
import { OfficeEntity, TenantEntity, TenantHandleEntity } from "./item.ts";
import type { Office, Tenant } from "./schema.ts";

const KEPT_MS = 60_000;
const tenants = new ProcessMemory<Tenant>(KEPT_MS);
const offices = new ProcessMemory<Office>(KEPT_MS);

/** The office (cơ quan) of the tenant: heading, abbreviation, how it signs. */
export async function readOffice(cx: Cx): Promise<Office> {
  const office = await cx.store.get(OfficeEntity, ["office", "office"]);
  if (!office) throw new Refusal("missing", "tenant.missing");
  return office;
}

/** The same as it stood at most a minute ago: how the exchange names it to others. */
export async function readKnownOffice(cx: Cx): Promise<Office> {
  return offices.recall(cx) ?? offices.keep(cx, await readOffice(cx));
}

/** To be called by whoever changes the name or code of an office, so that this process sees it at once. */
export function forgetOffice(cx: Pick<Cx, "world" | "actor">): void {
  offices.forget(cx);
}

/** The tenant whose people sign in with `@handle`. */
export async function findTenantByHandle(world: World, meter: Meter, handle: string): Promise<TenantId | undefined> {
  return (await shared(world, meter).get(TenantHandleEntity, [`handle#${handle}`, "handle"]))?.tenantId;
}

/** A tenant as it stands now. */
export async function readTenant(
  world: World,
  meter: Meter,
  tenantId: TenantId,
): Promise<ItemOf<typeof TenantEntity> | undefined> {
  return shared(world, meter).get(TenantEntity, [`tenant#${tenantId}`, "tenant"]);
}

/** The tenant one acts in, as it stood at most a minute ago: asked for at every request, changed a few times in its life. */
export async function readOwnTenant(cx: Cx): Promise<Tenant> {
  return tenants.recall(cx) ?? readOwnTenantNow(cx);
}

/** The tenant one acts in as it stands: for what is decided once and not asked again, such as a message that is heard. */
export async function readOwnTenantNow(cx: Cx): Promise<Tenant> {
  const tenant = await readTenant(cx.world, cx.meter, cx.actor.tenantId);
  if (!tenant) throw new Refusal("missing", "tenant.missing");
  return tenants.keep(cx, tenant);
}

/** To be called by whoever changes a tenant, so that this process sees it at once. */
export function forgetTenant(cx: Pick<Cx, "world" | "actor">): void {
  tenants.forget(cx);
}

/** Enters a tenant in the shared area, and its handle; both or neither. */
export async function enterTenant(
  world: World,
  meter: Meter,
  tenant: Tenant,
  more: readonly Operation[] = [],
): Promise<void> {
  await shared(world, meter).write([
    create(TenantEntity, tenant),
    create(TenantHandleEntity, { handle: tenant.handle, tenantId: tenant.id }),
    scheduleOperation(tenant.id, world.clock.now()),
    ...workScheduleOperations(tenant.id, world.clock.now()),
    ...(tenant.provinceTenantId ? [pulseOperation(tenant.id, world.clock.now())] : []),
    ...more,
  ]);
}

/**
 * Changes a tenant as it stands now; another's change in between is taken into account.
 * @throws Refusal `tenant.missing`
 */
export async function changeTenant(
  world: World,
  meter: Meter,
  tenantId: TenantId,
  change: (tenant: Tenant) => Tenant,
): Promise<Tenant> {
  for (;;) {
    const tenant = await readTenant(world, meter, tenantId);
    if (!tenant) throw new Refusal("missing", "tenant.missing");
    const changed = { ...change(tenant), version: tenant.version };
    try {
      await shared(world, meter).write([replace(TenantEntity, changed)]);
      tenants.forget({ world, actor: { kind: "system", tenantId, job: "tenant" } });
      return changed;
    } catch (error) {
      if (!(error instanceof WriteConflict)) throw error;
    }
  }
}

/** Puts a tenant under a province, to which it tells how it stands from now on. */
export async function joinProvince(
  world: World,
  meter: Meter,
  tenantId: TenantId,
  provinceTenantId: TenantId,
): Promise<void> {
  await changeTenant(world, meter, tenantId, (tenant) => ({ ...tenant, provinceTenantId }));
  await shared(world, meter).write([pulseOperation(tenantId, world.clock.now())]);
}

/** The operation that describes the tenant's office; in the tenant's own area. */
export function officeOperation(office: Office): Operation {
  return create(OfficeEntity, office);
}

function shared(world: World, meter: Meter): SharedStore {
  return new SharedStore({ client: world.table, tableName: world.config.tableName, clock: world.clock }, meter);
}
