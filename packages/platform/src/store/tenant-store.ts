import * as v from "valibot";
import { TenantId } from "../id.ts";
import { Meter } from "./meter.ts";
import { PrefixedTable, type TableAccess } from "./prefixed-table.ts";

/**
 * The table as one tenant sees it. Bound to the tenant at birth, it makes every key from the prefix `T#<tenant>#`, so
 * that another tenant's key cannot be expressed: keys are constructed, never checked.
 */
export class TenantStore extends PrefixedTable {
  readonly tenantId: TenantId;

  constructor(access: TableAccess, tenantId: TenantId, meter: Meter = new Meter()) {
    super(access, `T#${v.parse(TenantId, tenantId)}#`, meter);
    this.tenantId = tenantId;
  }
}
