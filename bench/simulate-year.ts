import { KNOWN_PRICES } from "@vanthu/office/metering/known-prices.ts";
import { dollarsOf, useOfMonth } from "@vanthu/office/metering/rules.ts";
import { COST_DRIVERS, type CostDriver } from "@vanthu/office/metering/schema.ts";
import { holidaysOf } from "@vanthu/platform/holiday.ts";
import { addDays } from "@vanthu/platform/office-time.ts";
import { sumOfUsage, USAGE_KINDS, type Usage } from "@vanthu/platform/usage.ts";
import type { Profiles } from "./simulate-measure.ts";

/** One commune's year, by the figures of the field. */
export const YEAR = { documents: 3500, electronicPart: 0.45, outgoingPart: 0.25, peopleAtWork: 30 };
/** More before the year ends and its plans begin, less around Tết. */
const SEASON = [1, 0.7, 1.05, 1, 1, 1, 0.95, 0.95, 1, 1.05, 1.1, 1.2];
const WEEKS_A_MONTH = 365 / 12 / 7;
/**
 * What a deployment costs whoever uses it, a month: root key and its seal, dashboard, twenty alarms, 2,976 ticks of the
 * schedule at 1 s and 512 MB.
 */
export const FIXED_USD_A_MONTH = 1 + 3 + 20 * 0.1 + 2976 * (1e-6 + 0.5 * 0.0000133334);

export interface YearCost {
  readonly byDriver: Readonly<Record<CostDriver, number>>;
  readonly usd: number;
  readonly usdWithoutKeys: number;
}

/** Prices the days of a year, month after month, with everything stored so far. */
export function priceYear(profiles: Profiles, documents: number, days = 365): YearCost {
  const calendar = workingDays("2026-01-01", days);
  const weights = calendar.map((on) => SEASON[Number(on.slice(5, 7)) - 1] ?? 1);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const months = [...new Set(calendar.map((on) => on.slice(0, 7)))].map((month) => {
    const share = calendar.reduce((part, on, at) => part + (on.startsWith(month) ? (weights[at] ?? 0) / sum : 0), 0);
    const worked = documents > 0 ? calendar.filter((on) => on.startsWith(month)).length : 0;
    const inMonth = ((documents * days) / 365) * share;
    return {
      month,
      usage: sumOfUsage([
        times(profiles.electronic, inMonth * YEAR.electronicPart),
        times(profiles.outgoing, inMonth * YEAR.outgoingPart),
        times(profiles.paper, inMonth * (1 - YEAR.electronicPart - YEAR.outgoingPart)),
        times(profiles.personDay, worked * YEAR.peopleAtWork),
        times(profiles.week, WEEKS_A_MONTH),
      ]),
    };
  });
  const parts = months.map(({ month }) => dollarsOf(useOfMonth(months, month), KNOWN_PRICES.prices));
  const byDriver = Object.fromEntries(
    COST_DRIVERS.map((driver) => [driver, parts.reduce((total, part) => total + part[driver], 0)]),
  ) as Record<CostDriver, number>;
  const usd = Object.values(byDriver).reduce((total, part) => total + part, 0);
  return { byDriver, usd, usdWithoutKeys: usd - byDriver.keys };
}

/** How well a straight line fits; 1 is a straight line. */
export function linearity(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [mx, my] = [mean(([x]) => x), mean(([, y]) => y)];
  const spread = (of: (x: number, y: number) => number) => points.reduce((sum, [x, y]) => sum + of(x - mx, y - my), 0);
  return spread((x, y) => x * y) ** 2 / (spread((x) => x * x) * spread((_x, y) => y * y));
}

function workingDays(from: string, days: number): string[] {
  const off = new Set(holidaysOf(2026, []).flatMap(({ on, kind }) => (kind === "worked" ? [] : [on])));
  return Array.from({ length: days }, (_, at) => addDays(from, at)).filter(
    (on) => !off.has(on) && ![0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay()),
  );
}

function times(usage: Usage, count: number): Usage {
  return Object.fromEntries(USAGE_KINDS.map((kind) => [kind, usage[kind] * count])) as Usage;
}
