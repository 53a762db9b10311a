import type { TenantId } from "./id.ts";
import { add } from "./store/operation.ts";
import { TenantStore } from "./store/tenant-store.ts";
import { USAGE_KINDS, UsageMonthEntity } from "./usage.ts";
import type { OpenUsage } from "./usage-tally.ts";
import type { World } from "./world.ts";

/** Of one writing: an item under 1 KB without an index, by itself. It counts itself. */
const WRITE_UNITS = 1;
/** Whoever comes by writes for others too, but does not wait long for it. */
const MOST_AT_ONCE = 10;

/**
 * Writes what is due of the process's tally, each tenant's into its own month, by additions that no other process
 * disturbs. Counting never makes a request fail: what cannot be written is counted on. A writing whose answer is lost on the way may
 * be counted twice.
 */
export async function flushUsage(world: World, which: "due" | "all" | TenantId = "due"): Promise<void> {
  await Promise.all(
    world.usage.take(which, which === "due" ? MOST_AT_ONCE : Infinity).map(async (open) => {
      try {
        await write(world, open);
      } catch (error) {
        world.usage.giveBack(open);
        world.log.warn("usage.not_written", { error, tenant: open.tenantId });
      }
    }),
  );
}

async function write(world: World, { tenantId, month, amounts }: OpenUsage): Promise<void> {
  const store = new TenantStore(
    { client: world.table, tableName: world.config.tableName, clock: world.clock },
    tenantId,
  );
  const moved = { ...amounts, writeUnits: amounts.writeUnits + WRITE_UNITS };
  const counted = USAGE_KINDS.filter((kind) => moved[kind] !== 0);
  await store.write([add(UsageMonthEntity, { month }, Object.fromEntries(counted.map((kind) => [kind, moved[kind]])))]);
}
