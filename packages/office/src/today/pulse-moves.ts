import type { TenantId } from "@vanthu/platform/id.ts";
import { add } from "@vanthu/platform/store/operation.ts";
import type { TenantStore } from "@vanthu/platform/store/tenant-store.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import type { World } from "@vanthu/platform/world.ts";
import { PulseEntity } from "./pulse-item.ts";

type Moves = Record<string, number>;
interface OfTenant {
  /** What goes with the next writing, and that writing. */
  next: { readonly moves: Moves; readonly written: Promise<void> } | undefined;
  /** Settled when the writing under way is over, however it ended. */
  before: Promise<unknown>;
}

const ofWorlds = new WeakMap<World, Map<TenantId, OfTenant>>();

/**
 * Moves counters of the tenant's pulse. Moves that come while one writing of the same tenant is under way go together in
 * the next: a hundred documents that arrive at once are a few writings, not a hundred.
 */
export function movePulse({ world, store }: Pick<Cx, "world" | "store">, moves: Readonly<Moves>): Promise<void> {
  const tenants = ofWorlds.get(world) ?? new Map<TenantId, OfTenant>();
  ofWorlds.set(world, tenants);
  const tenant = tenants.get(store.tenantId) ?? { next: undefined, before: Promise.resolve() };
  tenants.set(store.tenantId, tenant);
  if (tenant.next) {
    for (const [name, amount] of Object.entries(moves)) {
      tenant.next.moves[name] = (tenant.next.moves[name] ?? 0) + amount;
    }
    return tenant.next.written;
  }
  const together = { ...moves };
  const written = tenant.before.then(() => {
    tenant.next = undefined;
    return write(store, together);
  });
  tenant.next = { moves: together, written };
  tenant.before = written.catch(() => undefined);
  return written;
}

async function write(store: TenantStore, moves: Moves): Promise<void> {
  await store.write([add(PulseEntity, {}, moves)]);
}
