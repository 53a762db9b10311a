import type { Unit } from "./unit-item.ts";
import type { UnitHealth, UnitTodo } from "./unit-schema.ts";

const DAY_MS = 86_400_000;
/** A unit that told nothing for so long may be cut off. */
const SILENT_DAYS = 3;
/** An office at work uses the system every day; over a weekend and a day it has none to do. */
const UNUSED_DAYS = 3;
const ON_TIME_ACT = 80;
const ON_TIME_WATCH = 95;

type Judged = Pick<Unit, "stage" | "suspended" | "pulse" | "openedAt">;

/** What of a unit asks for attention, the gravest first. */
export function todoOf(unit: Judged, now: Date): { readonly health: UnitHealth; readonly todo: UnitTodo[] } {
  const missing = (unit.pulse?.checks ?? [])
    .filter(({ state }) => state !== "done")
    .map(({ code, params }): UnitTodo => ({ code, params }));
  if (unit.stage === "preparing") return { health: "preparing", todo: missing };
  if (unit.stage === "closed" || unit.suspended) return { health: "good", todo: [] };
  const act = gravest(unit, now);
  const watch = worthALook(unit, missing);
  return { health: act.length > 0 ? "act" : watch.length > 0 ? "watch" : "good", todo: [...act, ...watch] };
}

function gravest({ pulse, openedAt }: Judged, now: Date): UnitTodo[] {
  const silentDays = daysSince(pulse?.at ?? openedAt, now);
  if (silentDays >= SILENT_DAYS) return [{ code: "silent", params: { days: silentDays } }];
  if (!pulse) return [];
  const found: UnitTodo[] = [];
  if (pulse.stuck) found.push({ code: "stuck", params: { jobs: pulse.stuck } });
  if (pulse.orphans) found.push({ code: "orphans", params: { documents: pulse.orphans } });
  if (!pulse.clerkIn) found.push({ code: "clerkNeverIn", params: {} });
  const unusedDays = pulse.lastUsedOn === undefined ? 0 : daysSince(pulse.lastUsedOn, now);
  if (pulse.clerkIn && unusedDays > UNUSED_DAYS) found.push({ code: "unused", params: { days: unusedDays } });
  if (pulse.onTimePercent !== undefined && pulse.onTimePercent < ON_TIME_ACT) {
    found.push({ code: "late", params: { percent: pulse.onTimePercent } });
  }
  return found;
}

function worthALook({ pulse }: Judged, missing: readonly UnitTodo[]): UnitTodo[] {
  if (!pulse) return [];
  const found: UnitTodo[] = [];
  if (pulse.overdue > 0) found.push({ code: "overdue", params: { documents: pulse.overdue } });
  const onTime = pulse.onTimePercent;
  if (onTime !== undefined && onTime >= ON_TIME_ACT && onTime < ON_TIME_WATCH) {
    found.push({ code: "late", params: { percent: onTime } });
  }
  // First sign-ins go on for weeks, and some people never need the system: that alone troubles nobody.
  return [...found, ...missing.filter(({ code }) => code !== "signIns" && code !== "tried")];
}

function daysSince(instant: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(instant)) / DAY_MS));
}
