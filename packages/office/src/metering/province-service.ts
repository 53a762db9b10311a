import * as v from "valibot";
import type { Cx } from "@vanthu/platform/context.ts";
import type { TenantId } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { require } from "@vanthu/platform/permission.ts";
import { put } from "@vanthu/platform/store/operation.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import { readOffice, readOwnTenantNow, readTenant } from "../tenant/service.ts";
import { unitsOf } from "../tenant/unit-service.ts";
import { CostsAskedEntity, UnitCostEntity, unitCostsOf } from "./item.ts";
import { UnitCost, type ProvinceCosts } from "./schema.ts";
import { readCosts } from "./service.ts";

export const COST_ASKED = "cost.asked";
export const COST_TOLD = "cost.told";
const DAY_MS = 86_400_000;

/**
 * Chi phí toàn tỉnh from what the units sent. The first look of a day asks them anew, so that nobody pays for figures
 * nobody looks at; their answers come within seconds, each with its time.
 */
export async function readProvinceCosts(cx: Cx, wanted?: string): Promise<ProvinceCosts> {
  require(cx, "cost.read_province");
  const running = officeDate(cx.clock.now()).slice(0, 7);
  const month = wanted ?? running;
  const [units, sent] = await Promise.all([
    unitsOf(cx.world, cx.meter, cx.store.tenantId),
    cx.store.queryAll(UnitCostEntity, unitCostsOf(month)),
    month === running ? askUnits(cx, month) : undefined,
  ]);
  const costs = sent.map((item) => v.parse(UnitCost, item)).sort((one, other) => other.usd - one.usd);
  const sum = (of: (cost: UnitCost) => number) => costs.reduce((total, cost) => total + of(cost), 0);
  return {
    month,
    total: { usd: sum(({ usd }) => usd), dong: sum(({ dong }) => dong) },
    keysUsd: sum(({ keysUsd }) => keysUsd),
    units: costs,
    silent: Math.max(0, units.length - costs.length),
  };
}

/** A unit's answer to its own province; nobody else is told. */
export async function tellCosts(cx: Cx, asker: TenantId, month: string): Promise<void> {
  const { provinceTenantId } = await readOwnTenantNow(cx);
  if (provinceTenantId !== asker) {
    cx.log.warn("cost.stranger", { asker });
    return;
  }
  const [{ name }, report] = await Promise.all([readOffice(cx), readCosts(cx, month)]);
  const at = cx.clock.now().toISOString();
  const payload: UnitCost = {
    month,
    name,
    at,
    ...report.total,
    keysUsd: report.custody.keys.usd,
    idleUsd: report.idle.usd,
    requests: report.usage["requests"] ?? 0,
    storedBytes: (report.usage["fileBytes"] ?? 0) + (report.usage["tableBytes"] ?? 0),
    limitState: report.limitState,
  };
  const from = cx.store.tenantId;
  await tellTenant(cx.world, asker, { id: `cost#${from}#${at}`, type: COST_TOLD, from, payload });
}

/** Keeps what a unit of this province told; an older word does not undo a newer one. */
export async function keepUnitCost(cx: Cx, unitTenantId: TenantId, told: UnitCost): Promise<void> {
  const unit = await readTenant(cx.world, cx.meter, unitTenantId);
  if (unit?.provinceTenantId !== cx.store.tenantId) {
    cx.log.warn("cost.stranger", { unitTenantId });
    return;
  }
  const kept = await cx.store.get(UnitCostEntity, [unitCostsOf(told.month), unitTenantId]);
  if (kept && kept.at >= told.at) return;
  await cx.store.write([put(UnitCostEntity, { unitTenantId, ...told })]);
}

async function askUnits(cx: Cx, month: string): Promise<void> {
  const now = cx.clock.now();
  const asked = await cx.store.get(CostsAskedEntity, ["costs-asked", "asked"]);
  if (asked && now.getTime() - Date.parse(asked.askedAt) < DAY_MS) return;
  const units = await unitsOf(cx.world, cx.meter, cx.store.tenantId);
  const from = cx.store.tenantId;
  const id = `cost-asked#${from}#${now.toISOString()}`;
  await Promise.all(
    units.map((unit) => tellTenant(cx.world, unit.id, { id, type: COST_ASKED, from, payload: { month } })),
  );
  await cx.store.write([put(CostsAskedEntity, { askedAt: now.toISOString() })]);
}
