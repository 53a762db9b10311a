import * as v from "valibot";
import { TenantId } from "@vanthu/platform/id.ts";
import { entity } from "@vanthu/platform/store/entity.ts";
import type { Meter } from "@vanthu/platform/store/meter.ts";
import { put } from "@vanthu/platform/store/operation.ts";
import { SharedStore } from "@vanthu/platform/store/shared-store.ts";
import type { World } from "@vanthu/platform/world.ts";
import { AxisName } from "../organisation/schema.ts";

const WITH_AXES = "tenants-with-axes";

/**
 * Which outside axes a tenant has a connection to. In the shared area, without anything of the connection itself: units
 * must know whether their province sends for them, and the schedule asks for all that are to be polled.
 */
const AxisIndexEntity = entity({
  name: "AxisIndex",
  schema: v.object({ tenantId: TenantId, axes: v.array(AxisName) }),
  key: ({ tenantId }) => axisKey(tenantId),
  index1: ({ tenantId, axes }) => (axes.length > 0 ? [WITH_AXES, tenantId] : undefined),
});

function axisKey(tenantId: TenantId) {
  return [`axes#${tenantId}`, "axes"] as const;
}

/** Says which axes a tenant is connected to from now on; only that tenant's own consumer writes it. */
export async function noteAxes(
  world: World,
  meter: Meter,
  tenantId: TenantId,
  axes: readonly AxisName[],
): Promise<void> {
  await shared(world, meter).write([put(AxisIndexEntity, { tenantId, axes: [...axes] })]);
}

export async function axesOf(world: World, meter: Meter, tenantId: TenantId): Promise<readonly AxisName[]> {
  return (await shared(world, meter).get(AxisIndexEntity, axisKey(tenantId)))?.axes ?? [];
}

/** One page of tenants with a connection. One query. */
export async function tenantsWithAxes(world: World, meter: Meter, after?: string) {
  return shared(world, meter).query(AxisIndexEntity, WITH_AXES, { index: 1, limit: 100, after });
}

function shared(world: World, meter: Meter): SharedStore {
  return new SharedStore({ client: world.table, tableName: world.config.tableName, clock: world.clock }, meter);
}
