import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import { ProcessMemory } from "../process-memory.ts";
import { CostLimitsEntity, LIMITS_KEY } from "./item.ts";
import { pricesFor } from "./price-service.ts";
import { dollarsOf, limitState, moneyOf, totalOf, useOfMonth } from "./rules.ts";
import type { CostLimits } from "./schema.ts";
import { readUsage } from "./usage-service.ts";

interface Standing {
  readonly dong: number;
  readonly capDong: number | undefined;
}

/** The cap need not bite to the second; asked at each preview, it reads once a minute. */
const standings = new ProcessMemory<Standing>(60_000);

export async function readLimits(cx: Cx): Promise<CostLimits> {
  const { alertDong, capDong } = (await cx.store.get(CostLimitsEntity, LIMITS_KEY)) ?? {};
  return { alertDong, capDong };
}

/**
 * Sets alert and cap of the own unit.
 * @throws Refusal `cost.cap_below_alert`
 */
export async function setLimits(cx: Cx, { alertDong, capDong }: CostLimits): Promise<CostLimits> {
  requireStaff(cx, "cost.limit");
  if (alertDong !== undefined && capDong !== undefined && capDong < alertDong) {
    throw new Refusal("input", "cost.cap_below_alert");
  }
  const limits = { alertDong, capDong };
  const known = await cx.store.get(CostLimitsEntity, LIMITS_KEY);
  await cx.store.write([
    known ? replace(CostLimitsEntity, { ...limits, version: known.version }) : create(CostLimitsEntity, limits),
    event(cx, "cost.limits_set", "costs", { alertDong, capDong }),
  ]);
  standings.forget(cx);
  return limits;
}

/**
 * Stands at the beginning of what an office can do without for the rest of a month: bulk sending, mail, previews, reports.
 * Never at receiving, registering, signing, issuing or answering a status, which the law does not let wait.
 * @throws Refusal `cost.cap_reached` with `capDong`
 */
export async function requireWithinCap(cx: Cx): Promise<void> {
  if (!(await isCapped(cx))) return;
  const { capDong = 0 } = await standing(cx);
  throw new Refusal("limit", "cost.cap_reached", { capDong });
}

/** Whether the month has reached the unit's cap, for work that goes on without what costs. */
export async function isCapped(cx: Cx): Promise<boolean> {
  const { dong, capDong } = await standing(cx);
  return limitState(dong, { capDong }) === "capped";
}

async function standing(cx: Cx): Promise<Standing> {
  return standings.recall(cx) ?? standings.keep(cx, await standingOf(cx));
}

async function standingOf(cx: Cx): Promise<Standing> {
  const { capDong } = await readLimits(cx);
  if (capDong === undefined) return { dong: 0, capDong };
  const month = officeDate(cx.clock.now()).slice(0, 7);
  const [months, { prices, dongPerUsd }] = await Promise.all([readUsage(cx), pricesFor(cx, month)]);
  return { dong: moneyOf(totalOf(dollarsOf(useOfMonth(months, month), prices)), dongPerUsd).dong, capDong };
}
