import type { Cx } from "@vanthu/platform/context.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import { axesOf } from "../tenant/axis-index-service.ts";
import { readOwnTenant } from "../tenant/service.ts";
import type { Agency, AgencyId, AxisName } from "../organisation/schema.ts";

/** Which tenant's connection carries for this office over each axis: its own before that of its province. */
export async function connectionHolders(cx: Cx): Promise<ReadonlyMap<AxisName, TenantId>> {
  const { id, provinceTenantId } = await readOwnTenant(cx);
  const [own, province] = await Promise.all([
    axesOf(cx.world, cx.meter, id),
    provinceTenantId ? axesOf(cx.world, cx.meter, provinceTenantId) : [],
  ]);
  return new Map([
    ...(provinceTenantId ? province.map((axis) => [axis, provinceTenantId] as const) : []),
    ...own.map((axis) => [axis, id] as const),
  ]);
}

/**
 * Which of these agencies are reached only over an axis that neither this office nor its province is connected to: they
 * get documents on paper. Connections are asked for only where one of them needs an axis at all.
 */
export async function outOfReach(
  cx: Cx,
  agencies: readonly Pick<Agency, "id" | "axis" | "tenantId">[],
): Promise<ReadonlySet<AgencyId>> {
  const overAxis = agencies.filter(({ axis, tenantId }) => axis !== undefined && tenantId === undefined);
  if (overAxis.length === 0) return new Set();
  const holders = await connectionHolders(cx);
  return new Set(overAxis.filter(({ axis }) => axis === undefined || !holders.has(axis)).map(({ id }) => id));
}
