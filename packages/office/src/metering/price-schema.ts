import * as v from "valibot";
import { CivilDate, line } from "../field.ts";

/** What AWS charges for, in the unit of its own price list. */
export const PRICE_KEYS = [
  "apiMillionRequests",
  "cdnTenThousandRequests",
  "lambdaMillionRequests",
  "lambdaGbSecond",
  "tableMillionReadUnits",
  "tableMillionWriteUnits",
  "tableGbMonth",
  "tableBackupGbMonth",
  "fileGbMonth",
  "fileThousandReads",
  "fileThousandWrites",
  "downloadGb",
  "queueMillionRequests",
  "mailThousand",
  "kmsTenThousandCalls",
  "kmsTenThousandPairs",
  "kmsKeyMonth",
  "logGb",
] as const;
export type PriceKey = (typeof PRICE_KEYS)[number];

/** Month of the office calendar, `YYYY-MM`. */
export const Month = v.pipe(v.string(), v.regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/));

/** Dollars for one unit of {@link PRICE_KEYS}. */
const Dollars = v.pipe(v.number(), v.minValue(0), v.maxValue(1000));

export const Prices = v.object(
  Object.fromEntries(PRICE_KEYS.map((key) => [key, Dollars])) as Record<PriceKey, typeof Dollars>,
);
export type Prices = v.InferOutput<typeof Prices>;

/** Price table (bảng giá) an administrator enters; the next month on, or this one. */
export const PutPrices = v.object({
  /** First month it holds for. */
  from: Month,
  /** Day the prices were looked up. */
  knownOn: CivilDate,
  /** Where: "AWS Price List, ap-southeast-1". */
  source: line(200),
  /** Đồng for a dollar. */
  dongPerUsd: v.pipe(v.number(), v.minValue(1000), v.maxValue(1_000_000)),
  prices: Prices,
});
export type PutPrices = v.InferOutput<typeof PutPrices>;

/** A price table as kept: none is ever overwritten. */
export const PriceTable = v.object({
  ...PutPrices.entries,
  /** Absent for the table the product comes with. */
  enteredAt: v.optional(v.string()),
  enteredBy: v.optional(v.string()),
  /** As the person was called then; who reads the table may be of another unit. */
  enteredByName: v.optional(v.string()),
});
export type PriceTable = v.InferOutput<typeof PriceTable>;

export const PriceHistory = v.object({ current: PriceTable, earlier: v.array(PriceTable) });
export type PriceHistory = v.InferOutput<typeof PriceHistory>;
