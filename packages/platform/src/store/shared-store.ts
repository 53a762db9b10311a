import { Meter } from "./meter.ts";
import { PrefixedTable, type TableAccess } from "./prefixed-table.ts";

/**
 * The second, named door: what belongs to no tenant (tenants, agencies, holidays, prices). Importable only by the
 * capabilities tenant, organisation, session, calendar and metering; `tests/architecture` lists them.
 */
export class SharedStore extends PrefixedTable {
  constructor(access: TableAccess, meter: Meter = new Meter()) {
    super(access, "S#", meter);
  }
}
