import type { World } from "@vanthu/platform/world.ts";
import type { Agency, AgencyId } from "./schema.ts";

/** An agency changes a few times in its life and is asked for with each packet: each process keeps it for a minute. */
const KEPT_MS = 60_000;
/** More than all communes of the country; beyond it everything is forgotten, which costs one read each. */
const MOST_KEPT = 5000;

interface Kept {
  readonly agency: Agency;
  readonly readAt: number;
}

type AtWork = Pick<World, "clock">;

const worlds = new WeakMap<AtWork, { readonly byId: Map<AgencyId, Kept>; readonly byCode: Map<string, AgencyId> }>();

export function recallAgency(world: AtWork, id: AgencyId): Agency | undefined {
  const kept = worlds.get(world)?.byId.get(id);
  return kept && Math.abs(world.clock.now().getTime() - kept.readAt) < KEPT_MS ? kept.agency : undefined;
}

/** By a code it bears or bore: codes are never taken from an agency. */
export function recallByCode(world: AtWork, code: string): Agency | undefined {
  const id = worlds.get(world)?.byCode.get(code);
  return id && recallAgency(world, id);
}

export function keepAgency(world: AtWork, agency: Agency): void {
  let kept = worlds.get(world);
  if (!kept || kept.byId.size >= MOST_KEPT) {
    kept = { byId: new Map(), byCode: new Map() };
    worlds.set(world, kept);
  }
  kept.byId.set(agency.id, { agency, readAt: world.clock.now().getTime() });
  for (const { code } of agency.codes) kept.byCode.set(code, agency.id);
}

/** Called by whoever changes agencies, so that this process sees it at once. */
export function forgetAgencies(world: AtWork): void {
  worlds.delete(world);
}
