import * as v from "valibot";
import { Month, PriceTable } from "./price-schema.ts";

/** What drives a unit's cost; keys stand apart, because their number is a choice of custody. */
export const COST_DRIVERS = ["requests", "compute", "table", "files", "messages", "mails", "logs", "keys"] as const;
export type CostDriver = (typeof COST_DRIVERS)[number];

export const Money = v.object({ usd: v.number(), dong: v.number() });
export type Money = v.InferOutput<typeof Money>;

const CostLine = v.object({ driver: v.picklist(COST_DRIVERS), ...Money.entries });

const MonthCost = v.object({ month: Month, ...Money.entries, keysUsd: v.number() });

/** CostLimits (ngưỡng chi phí): in đồng a month. Over the alert a warning stands; at the cap what is not needed stops. */
export const CostLimits = v.object({
  alertDong: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000))),
  capDong: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000))),
});
export type CostLimits = v.InferOutput<typeof CostLimits>;

export const LimitState = v.picklist(["within", "alert", "capped"]);
export type LimitState = v.InferOutput<typeof LimitState>;

export const CostQuery = v.object({ month: v.optional(Month) });

/** CostReport (chi phí của đơn vị): one month of one unit, priced. */
export const CostReport = v.object({
  month: Month,
  /** The present month is not over: its sums grow, and a forecast stands beside them. */
  isRunning: v.boolean(),
  total: Money,
  forecast: v.optional(Money),
  /** What remains in a month in which nobody works here: what is stored. Keys apart. */
  idle: Money,
  lines: v.array(CostLine),
  /** The last twelve, the oldest first. */
  months: v.array(MonthCost),
  usage: v.record(v.string(), v.number()),
  custody: v.object({
    /** Where persons' keys live. */
    persons: v.picklist(["kms", "wrapped"]),
    kmsKeys: v.number(),
    keys: Money,
    /** One more KMS key, a month. */
    keyMonth: Money,
    /** One more wrapped pair, once. */
    pairOnce: Money,
  }),
  limits: CostLimits,
  limitState: LimitState,
  prices: v.pick(PriceTable, ["from", "knownOn", "source", "dongPerUsd"]),
});
export type CostReport = v.InferOutput<typeof CostReport>;

/** UnitCost (chi phí một đơn vị): what a unit tells its province. */
export const UnitCost = v.object({
  month: Month,
  name: v.string(),
  at: v.string(),
  ...Money.entries,
  keysUsd: v.number(),
  idleUsd: v.number(),
  requests: v.number(),
  storedBytes: v.number(),
  limitState: LimitState,
});
export type UnitCost = v.InferOutput<typeof UnitCost>;

/** ProvinceCosts (chi phí toàn tỉnh): what its units sent, the dearest first. */
export const ProvinceCosts = v.object({
  month: Month,
  total: Money,
  keysUsd: v.number(),
  units: v.array(UnitCost),
  /** Units that have not sent this month's figures yet. */
  silent: v.number(),
});
export type ProvinceCosts = v.InferOutput<typeof ProvinceCosts>;
