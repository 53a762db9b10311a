import type { Cx } from "@vanthu/platform/context.ts";
import { flushUsage } from "@vanthu/platform/flush-usage.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { require } from "@vanthu/platform/permission.ts";
import { readOffice } from "../tenant/service.ts";
import { readLimits } from "./limit-service.ts";
import { pricesFor } from "./price-service.ts";
import {
  dollarsOf,
  forecastDollars,
  idleDollars,
  limitState,
  moneyOf,
  partOfMonth,
  totalOf,
  useOfMonth,
} from "./rules.ts";
import { COST_DRIVERS, type CostReport } from "./schema.ts";
import { readUsage } from "./usage-service.ts";

const MONTHS_SHOWN = 12;

/** Chi phí của đơn vị in one month, the present one where none is named. Earlier months are priced by their own tables. */
export async function readCosts(cx: Cx, wanted?: string): Promise<CostReport> {
  require(cx, "cost.read");
  // Who looks sees the last minute too, as far as this process knows it.
  await flushUsage(cx.world, cx.store.tenantId);
  const today = officeDate(cx.clock.now());
  const running = today.slice(0, 7);
  const month = wanted ?? running;
  const [used, table, office, limits] = await Promise.all([
    readUsage(cx),
    pricesFor(cx, month),
    readOffice(cx),
    readLimits(cx),
  ]);
  const { prices, dongPerUsd, from, knownOn, source } = table;
  const money = (usd: number) => moneyOf(usd, dongPerUsd);
  const use = useOfMonth(used, month);
  const dollars = dollarsOf(use, prices);
  const total = money(totalOf(dollars));
  const isRunning = month === running;
  return {
    month,
    isRunning,
    total,
    ...(isRunning && { forecast: money(forecastDollars(use, prices, partOfMonth(today))) }),
    idle: money(idleDollars(use, prices)),
    lines: COST_DRIVERS.map((driver) => ({ driver, ...money(dollars[driver]) })),
    months: await Promise.all(
      monthsUntil(month).map(async (each) => {
        const own = await pricesFor(cx, each);
        const parts = dollarsOf(useOfMonth(used, each), own.prices);
        return { month: each, ...moneyOf(totalOf(parts), own.dongPerUsd), keysUsd: parts.keys };
      }),
    ),
    usage: { ...use.flow, ...use.level },
    custody: {
      persons: office.personKeyCustody,
      kmsKeys: use.level.kmsKeys,
      keys: money(dollars.keys),
      keyMonth: money(prices.kmsKeyMonth),
      pairOnce: money(prices.kmsTenThousandPairs / 10_000),
    },
    limits,
    limitState: limitState(total.dong, limits),
    prices: { from, knownOn, source, dongPerUsd },
  };
}

function monthsUntil(month: string): string[] {
  const [year = 0, last = 0] = month.split("-").map(Number);
  return Array.from({ length: MONTHS_SHOWN }, (_, at) =>
    new Date(Date.UTC(year, last - MONTHS_SHOWN + at, 1)).toISOString().slice(0, 7),
  );
}
