import { parseArgs } from "node:util";
import { KNOWN_PRICES } from "@vanthu/office/metering/known-prices.ts";
import { dollarsOf, totalOf, useOfMonth } from "@vanthu/office/metering/rules.ts";
import { COST_DRIVERS } from "@vanthu/office/metering/schema.ts";
import type { Metric } from "./result.ts";
import { measureProfiles, type Profiles } from "./simulate-measure.ts";
import { FIXED_USD_A_MONTH, linearity, priceYear, YEAR } from "./simulate-year.ts";

const SIZES = [1, 166, 2000, 3321];
const GOAL_A_DOCUMENT = 0.0003;
const GOAL_IDLE = 0.02;
const GOAL_LINEARITY = 0.99;

/** The four sizes of the goals, or one of one's own: what a document, an idle month and a year cost. */
export async function measureSimulation(sizes: readonly number[] = SIZES, days = 365): Promise<Metric[]> {
  const profiles = await measureProfiles();
  const commune = priceYear(profiles, YEAR.documents, days);
  const documents = (YEAR.documents * days) / 365;
  const idle = priceYear(profiles, 0);
  const years = sizes.map((units) => [units * documents, units * commune.usdWithoutKeys + fixedFor(days)] as const);
  const measured = profiles.growth.map((each) => [each.documents, usdOf(each.usage)] as const);
  const lines = [linearity(measured), ...(sizes.length > 2 ? [linearity(years)] : [])];
  return [
    figure("simulate.usdPerDocument", commune.usdWithoutKeys / documents, "USD", GOAL_A_DOCUMENT),
    figure("simulate.idleUsdPerMonth", idle.usdWithoutKeys / 12, "USD", GOAL_IDLE),
    figure("simulate.linearityR2", Math.min(...lines), "R²", GOAL_LINEARITY, "higher"),
    figure("simulate.fixedUsdPerMonth", FIXED_USD_A_MONTH, "USD"),
    ...sizes.map((units, at) => figure(`simulate.usdOfYear.${String(units)}`, years[at]?.[1] ?? 0, "USD")),
    ...COST_DRIVERS.filter((driver) => driver !== "keys").map((driver) =>
      figure(`simulate.usdPerDocument.${driver}`, commune.byDriver[driver] / documents, "USD"),
    ),
    ...(["paper", "outgoing", "electronic", "personDay"] as const).flatMap((kind) => profileFigures(profiles, kind)),
  ];
}

/** `--units N --days D`: the year of so many communes, or a part of it. */
export function readSizes(args: readonly string[]): { sizes: readonly number[]; days: number } {
  const { values } = parseArgs({ args: [...args], options: { units: { type: "string" }, days: { type: "string" } } });
  const whole = (text: string | undefined, name: string, most: number) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1 || value > most) {
      throw new Error(`--${name} takes a whole number from 1 to ${String(most)}`);
    }
    return value;
  };
  return {
    sizes: values.units === undefined ? SIZES : [whole(values.units, "units", 20_000)],
    days: values.days === undefined ? 365 : whole(values.days, "days", 365),
  };
}

function profileFigures(profiles: Profiles, kind: "paper" | "outgoing" | "electronic" | "personDay"): Metric[] {
  const { requests, readUnits, writeUnits, messages, kmsCalls } = profiles[kind];
  return Object.entries({ requests, readUnits, writeUnits, messages, kmsCalls }).map(([name, value]) =>
    figure(`simulate.${kind}.${name}`, value, name),
  );
}

function usdOf(usage: Profiles["paper"]): number {
  return totalOf(dollarsOf(useOfMonth([{ month: "2026-11", usage }], "2026-11"), KNOWN_PRICES.prices));
}

function fixedFor(days: number): number {
  return (FIXED_USD_A_MONTH * 12 * days) / 365;
}

function figure(id: string, value: number, unit: string, goal?: number, better: Metric["better"] = "lower"): Metric {
  return { id, value: Number(value.toPrecision(4)), unit, ...(goal !== undefined && { goal }), better };
}
