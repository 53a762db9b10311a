import * as v from "valibot";
import { TenantId } from "@vanthu/platform/id.ts";
import { entity } from "@vanthu/platform/store/entity.ts";
import { Office, Tenant, TenantHandle } from "./schema.ts";

/** In the shared area; its index is the list of a province's units. */
export const TenantEntity = entity({
  name: "Tenant",
  schema: Tenant,
  key: ({ id }) => [`tenant#${id}`, "tenant"],
  index1: ({ id, provinceTenantId }) =>
    provinceTenantId === undefined ? undefined : [unitsOfProvince(provinceTenantId), id],
});

export function unitsOfProvince(provinceTenantId: string): string {
  return `units-of#${provinceTenantId}`;
}

/** In the shared area: the part of a sign-in name after the @. */
export const TenantHandleEntity = entity({
  name: "TenantHandle",
  schema: v.object({ handle: TenantHandle, tenantId: TenantId }),
  key: ({ handle }) => [`handle#${handle}`, "handle"],
});

/** In the tenant's own area. */
export const OfficeEntity = entity({ name: "Office", schema: Office, key: () => ["office", "office"] });
