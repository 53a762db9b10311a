import { Refusal } from "@vanthu/platform/refusal.ts";
import { fold, foldedMatcher } from "@vanthu/platform/text.ts";
import type { TenantState } from "../tenant/schema.ts";
import { todoOf } from "./health-rules.ts";
import { checksOf, type SetUpFacts } from "./set-up-rules.ts";
import type { SetUpCheck } from "./set-up-schema.ts";
import type { Unit } from "./unit-item.ts";
import type { UnitHealth, UnitLine, UnitList, UnitQuery } from "./unit-schema.ts";

const PAGE = 50;
const RANK: Readonly<Record<UnitHealth, number>> = { act: 0, watch: 1, preparing: 2, good: 3 };
const NEXT: Readonly<Record<TenantState, readonly TenantState[]>> = {
  preparing: ["trial", "closed"],
  trial: ["official", "closed"],
  official: ["closed"],
  closed: [],
};

/**
 * Whether a unit may go from one stage to another: forward, one step at a time, or to its end.
 * @throws Refusal `unit.stage_order`, `unit.closed`
 */
export function refuseStage(from: TenantState, to: TenantState): void {
  if (from === "closed") throw new Refusal("conflict", "unit.closed");
  if (!NEXT[from].includes(to)) throw new Refusal("conflict", "unit.stage_order");
}

/** A unit as the list shows it. */
export function lineOf(unit: Unit, now: Date): UnitLine {
  const { pulse } = unit;
  const working = unit.stage === "trial" || unit.stage === "official";
  return {
    id: unit.id,
    agencyId: unit.agencyId,
    tenantHandle: unit.handle,
    name: unit.name,
    code: unit.code,
    kind: unit.kind,
    stage: unit.stage,
    suspended: unit.suspended,
    ...todoOf(unit, now),
    people: pulse?.people ?? unit.people,
    arrivedWeek: working ? pulse?.arrivedWeek : undefined,
    onTimePercent: working ? pulse?.onTimePercent : undefined,
    lastUsedOn: pulse?.lastUsedOn,
  };
}

/** Finds, orders and counts; closed units are shown only when asked for. */
export function listOf(units: readonly Unit[], query: UnitQuery, now: Date, from: number): UnitList {
  const lines = units.map((unit) => lineOf(unit, now));
  const alive = lines.filter(({ stage }) => stage !== "closed");
  const matches = foldedMatcher(query.q ?? "");
  const found = (query.stage === "closed" ? lines : alive)
    .filter((line) => query.stage === undefined || line.stage === query.stage)
    .filter((line) => query.health === undefined || line.health === query.health)
    .filter((line) => matches(fold(`${line.name} ${line.code ?? ""} ${line.tenantHandle ?? ""}`)))
    .sort(query.order === "name" ? byName : (a, b) => RANK[a.health] - RANK[b.health] || byName(a, b));
  const end = from + (query.limit ?? PAGE);
  const count = (health: UnitHealth) => alive.filter((line) => line.health === health).length;
  const orphaned = units.filter(({ stage, pulse }) => stage !== "closed" && (pulse?.orphans ?? 0) > 0);
  return {
    items: found.slice(from, end),
    total: found.length,
    ...(end < found.length && { next: String(end) }),
    counts: {
      good: count("good"),
      watch: count("watch"),
      act: count("act"),
      preparing: count("preparing"),
      trial: alive.filter(({ stage }) => stage === "trial").length,
    },
    matrix: alive.toSorted(byName).map(({ id, name, health }) => ({ id, name, health })),
    orphans: {
      documents: orphaned.reduce((sum, { pulse }) => sum + (pulse?.orphans ?? 0), 0),
      units: orphaned.length,
      unknown: units.filter(({ stage, pulse }) => stage !== "closed" && pulse?.orphans === undefined).length,
    },
  };
}

/** What a unit lacks before it has told anything itself: what its opening gave it, and nothing else. */
export function checksAtOpening(unit: Pick<Unit, "people" | "code" | "opened" | "model">): SetUpCheck[] {
  const facts: SetUpFacts = {
    people: unit.people,
    signedIn: 0,
    clerks: unit.people > 0 ? 1 : 0,
    departments: unit.model?.departments.length ?? 1,
    sealImage: false,
    certificateAsked: false,
    certificate: false,
    incomingOpened: unit.opened,
    outgoingOpened: unit.opened,
    code: unit.code ?? "",
    reachable: unit.opened,
    registered: 0,
  };
  return checksOf(facts);
}

const collator = new Intl.Collator("vi");

function byName(a: Pick<UnitLine, "name">, b: Pick<UnitLine, "name">): number {
  return collator.compare(a.name, b.name);
}
