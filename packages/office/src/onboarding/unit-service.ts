import type { Cx } from "@vanthu/platform/context.ts";
import { event, EventEntity } from "@vanthu/platform/event.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { replace, WriteConflict } from "@vanthu/platform/store/operation.ts";
import { listUnconnected } from "../organisation/connect-service.ts";
import { changeTenant, forgetTenant, readOffice } from "../tenant/service.ts";
import type { Tenant } from "../tenant/schema.ts";
import { askPulse } from "./pulse-service.ts";
import { UnitEntity, UNITS, unitPartition, type UnitItem } from "./unit-item.ts";
import { checksAtOpening, lineOf, listOf, refuseStage } from "./unit-rules.ts";
import type { ChangeUnitState, UnitDetail, UnitId, UnitList, UnitQuery } from "./unit-schema.ts";

/** A unit tells of itself seldom: whoever loses this often has lost to something else. */
const MOST_TRIES = 5;

/** The units of the province one acts in (đơn vị của tỉnh); one query of its own area, whatever they hold. */
export async function listUnits(cx: Cx, query: UnitQuery): Promise<UnitList> {
  require(cx, "province.read");
  const from = query.after === undefined ? 0 : Number(query.after);
  if (!Number.isInteger(from) || from < 0) throw new Refusal("input", "input.cursor");
  return listOf(await cx.store.queryAll(UnitEntity, UNITS), query, cx.clock.now(), from);
}

/** @throws Refusal `unit.missing` */
export async function readUnit(cx: Cx, id: UnitId): Promise<UnitDetail> {
  require(cx, "province.read");
  return describeUnit(cx, await findUnit(cx, id));
}

/** @throws Refusal `unit.missing` for one that is not this province's */
export async function findUnit(cx: Cx, id: UnitId): Promise<UnitItem> {
  const unit = await cx.store.get(UnitEntity, [UNITS, id]);
  if (!unit) throw new Refusal("missing", "unit.missing");
  return unit;
}

export async function describeUnit(cx: Cx, unit: UnitItem): Promise<UnitDetail> {
  const events = await cx.store.queryAll(EventEntity, unitPartition(unit.id), { prefix: "event#", descending: true });
  const checks = unit.pulse?.checks ?? checksAtOpening(unit);
  return {
    ...lineOf(unit, cx.clock.now()),
    checks,
    done: checks.filter(({ state }) => state === "done").length,
    openedAt: unit.openedAt,
    toldAt: unit.pulse?.at,
    model: unit.model && { name: unit.model.name, version: unit.model.version },
    history: events.map(({ at, type, byName, data }) => ({
      at,
      what: type,
      byName,
      reason: typeof data["reason"] === "string" ? data["reason"] : undefined,
    })),
  };
}

/**
 * Moves a unit to its next stage: chạy thử, chính thức, or its end. The tenant first, since that is what opens and shuts
 * its door; cut off in between, the same request goes on.
 * @throws Refusal `unit.missing`, `unit.stage_order`, `unit.closed`, `unit.not_opened`
 */
export async function changeUnitState(cx: Cx, id: UnitId, { to, reason }: ChangeUnitState): Promise<UnitDetail> {
  const unit = await unitToChange(cx, id);
  refuseStage(unit.stage, to);
  await changeOwnTenant(cx, unit, (tenant) => {
    // The unit was read before: what somebody else decided since stands, above all its end.
    if (tenant.state !== to) refuseStage(tenant.state, to);
    return { ...tenant, state: to };
  });
  return changed(cx, unit, { stage: to }, `unit.to_${to}`, reason);
}

/** Nobody signs in until it is resumed; what arrives is still received. @throws Refusal `unit.already_suspended` */
export async function suspendUnit(cx: Cx, id: UnitId, reason: string): Promise<UnitDetail> {
  const unit = await unitToChange(cx, id);
  if (unit.stage === "closed") throw new Refusal("conflict", "unit.closed");
  if (unit.suspended) throw new Refusal("conflict", "unit.already_suspended");
  const suspendedAt = cx.clock.now().toISOString();
  await changeOwnTenant(cx, unit, (tenant) => ({ ...tenant, suspendedAt, suspendedReason: reason }));
  return changed(cx, unit, { suspended: true }, "unit.suspended", reason);
}

/** @throws Refusal `unit.not_suspended` */
export async function resumeUnit(cx: Cx, id: UnitId, reason: string): Promise<UnitDetail> {
  const unit = await unitToChange(cx, id);
  if (!unit.suspended) throw new Refusal("conflict", "unit.not_suspended");
  await changeOwnTenant(cx, unit, (tenant) => ({ ...tenant, suspendedAt: undefined, suspendedReason: undefined }));
  return changed(cx, unit, { suspended: false }, "unit.resumed", reason);
}

/** Agencies of the province for which no unit was opened, searched without accents. */
export async function listAgenciesToOpen(cx: Cx, q: string | undefined) {
  require(cx, "province.open_unit");
  const { agencyId } = await readOffice(cx);
  const found = await listUnconnected(cx, agencyId, q);
  return { items: found.slice(0, 500).map(({ id, name, code }) => ({ id, name, code })), total: found.length };
}

async function unitToChange(cx: Cx, id: UnitId): Promise<UnitItem> {
  require(cx, "province.change_state");
  const unit = await findUnit(cx, id);
  if (!unit.opened) throw new Refusal("conflict", "unit.not_opened");
  return unit;
}

async function changeOwnTenant(cx: Cx, unit: UnitItem, change: (tenant: Tenant) => Tenant): Promise<void> {
  await changeTenant(cx.world, cx.meter, unit.tenantId, change);
  forgetTenant({ world: cx.world, actor: { kind: "system", tenantId: unit.tenantId, job: "onboarding" } });
}

/**
 * Notes a change in the province's list; what a unit tells of itself in the same moment is kept beside it.
 * @throws WriteConflict where somebody of the province changed the unit in the same moment
 */
async function changed(
  cx: Cx,
  { id, tenantId, stage, suspended }: UnitItem,
  change: Partial<Pick<UnitItem, "stage" | "suspended">>,
  type: `${string}.${string}`,
  reason: string,
): Promise<UnitDetail> {
  for (let attempt = 1; ; attempt += 1) {
    const unit = await findUnit(cx, id);
    if (unit.stage !== stage || unit.suspended !== suspended) throw new WriteConflict([]);
    try {
      await cx.store.write([
        replace(UnitEntity, { ...unit, ...change }),
        event(cx, type, unitPartition(id), { reason }),
      ]);
      break;
    } catch (error) {
      if (!(error instanceof WriteConflict) || attempt === MOST_TRIES) throw error;
    }
  }
  await askPulse(cx, tenantId, `${type}#${cx.clock.now().toISOString()}`);
  return describeUnit(cx, await findUnit(cx, id));
}
