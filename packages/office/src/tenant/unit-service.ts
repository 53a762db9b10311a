import type { TenantId } from "@vanthu/platform/id.ts";
import type { Meter } from "@vanthu/platform/store/meter.ts";
import { SharedStore } from "@vanthu/platform/store/shared-store.ts";
import type { World } from "@vanthu/platform/world.ts";
import { TenantEntity, unitsOfProvince } from "./item.ts";
import type { Tenant } from "./schema.ts";

/** The units a province opened, in the order they were; by an index, page after page. */
export async function unitsOf(world: World, meter: Meter, provinceTenantId: TenantId): Promise<readonly Tenant[]> {
  const shared = new SharedStore({ client: world.table, tableName: world.config.tableName, clock: world.clock }, meter);
  return shared.queryAll(TenantEntity, unitsOfProvince(provinceTenantId), { index: 1 });
}
