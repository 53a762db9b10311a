import type { Cx } from "@vanthu/platform/context.ts";
import { SharedStore } from "@vanthu/platform/store/shared-store.ts";

/** Where agencies stand: they belong to no tenant. */
export function shared({ world, meter }: Pick<Cx, "world" | "meter">): SharedStore {
  return new SharedStore({ client: world.table, tableName: world.config.tableName, clock: world.clock }, meter);
}
