import type { Cx } from "@vanthu/platform/context.ts";
import { Gathering } from "@vanthu/platform/gathering.ts";
import { add } from "@vanthu/platform/store/operation.ts";
import type { TenantStore } from "@vanthu/platform/store/tenant-store.ts";
import { PulseEntity } from "./pulse-item.ts";

interface Moved {
  readonly store: TenantStore;
  readonly moves: Readonly<Record<string, number>>;
}

const MOST_AT_ONCE = 100;

const moving = new Gathering<Moved>(MOST_AT_ONCE, moveAll);

/**
 * Moves counters of the tenant's pulse. Moves that come while one writing of the same tenant is under way go together in
 * the next: a hundred documents that arrive at once are a few writings, not a hundred.
 */
export function movePulse({ world, store }: Pick<Cx, "world" | "store">, moves: Moved["moves"]): Promise<void> {
  return moving.ask(world, store.tenantId, { store, moves });
}

async function moveAll(moved: readonly Moved[]): Promise<void> {
  const sums: Record<string, number> = {};
  for (const [name, amount] of moved.flatMap(({ moves }) => Object.entries(moves))) {
    sums[name] = (sums[name] ?? 0) + amount;
  }
  await moved[0]?.store.write([add(PulseEntity, {}, sums)]);
}
