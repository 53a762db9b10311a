import type { Cx } from "@vanthu/platform/context.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import { axesOf } from "../tenant/axis-index-service.ts";
import { readOwnTenant } from "../tenant/service.ts";
import type { AxisName } from "../organisation/schema.ts";

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
