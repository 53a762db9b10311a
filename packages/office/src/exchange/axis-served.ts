import type { Cx } from "@vanthu/platform/context.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import { readTenant } from "../tenant/service.ts";

/**
 * Whether our connection carries for a tenant: for ourselves, and for the units of our province. Nobody else's packets go
 * out over it or come in by it, whatever a packet or a message says.
 */
export async function servesTenant(cx: Cx, tenantId: TenantId): Promise<boolean> {
  if (tenantId === cx.store.tenantId) return true;
  return (await readTenant(cx.world, cx.meter, tenantId))?.provinceTenantId === cx.store.tenantId;
}
