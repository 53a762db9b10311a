import type { Actor } from "./actor.ts";
import type { Clock } from "./clock.ts";
import type { Log } from "./log.ts";
import type { TenantId } from "./id.ts";
import { Meter } from "./store/meter.ts";
import { TenantStore } from "./store/tenant-store.ts";
import { TenantFiles } from "./tenant-files.ts";
import type { World } from "./world.ts";

/**
 * What a use case works with: who acts, and the doors to one tenant's items and files. Passed, not ambient, so that a
 * missing context is found by the compiler.
 */
export interface Cx {
  readonly actor: Actor;
  readonly store: TenantStore;
  readonly files: TenantFiles;
  readonly clock: Clock;
  readonly log: Log;
  readonly world: World;
  readonly meter: Meter;
}

export function contextOf(world: World, actor: Actor, meter: Meter = new Meter()): Cx {
  meter.chargeTo(world.usage.billOf(actor.tenantId));
  return {
    actor,
    store: new TenantStore(
      { client: world.table, tableName: world.config.tableName, clock: world.clock },
      actor.tenantId,
      meter,
    ),
    files: new TenantFiles(world, actor.tenantId, meter),
    clock: world.clock,
    log: world.log,
    world,
    meter,
  };
}

/** Context of a job of the system inside one tenant. */
export function systemContext(world: World, tenantId: TenantId, job: string, meter?: Meter): Cx {
  return contextOf(world, { kind: "system", tenantId, job }, meter);
}
