import { sumOfUsage, type Usage } from "@vanthu/platform/usage.ts";
import type { Prices } from "./price-schema.ts";
import type { CostDriver, CostLimits, LimitState, Money } from "./schema.ts";

const MILLION = 1_000_000;
const GB = 2 ** 30;
const GB_SECOND = 1_024_000;
/** Sent, received, deleted; each one request where no batch is filled. */
const REQUESTS_A_MESSAGE = 3;
/** One line of our log and Lambda's own three, for each call. */
const LOG_BYTES_A_CALL = 700;

/** One month's use: what happened in it, and what has been stored and kept up to its end. */
export interface MonthUse {
  readonly flow: Usage;
  readonly level: Pick<Usage, "fileBytes" | "tableBytes" | "kmsKeys">;
}

/** A month's use out of all months up to it: levels are sums of what each month added. */
export function useOfMonth(
  months: readonly { readonly month: string; readonly usage: Usage }[],
  month: string,
): MonthUse {
  const until = months.filter((each) => each.month <= month);
  const flow = sumOfUsage(until.filter((each) => each.month === month).map(({ usage }) => usage));
  return { flow, level: sumOfUsage(until.map(({ usage }) => usage)) };
}

/** Dollars of a month by what drives them. Storage is priced by the month's end, a little above its mean. */
export function dollarsOf({ flow, level }: MonthUse, prices: Prices): Record<CostDriver, number> {
  const calls = flow.requests + flow.messages;
  return {
    requests: flow.requests * (prices.apiMillionRequests / MILLION + prices.cdnTenThousandRequests / 10_000),
    compute: (calls * prices.lambdaMillionRequests) / MILLION + (flow.lambdaMbMs / GB_SECOND) * prices.lambdaGbSecond,
    table:
      (flow.readUnits * prices.tableMillionReadUnits + flow.writeUnits * prices.tableMillionWriteUnits) / MILLION +
      tableStorage(level, prices),
    files:
      (flow.fileReads * prices.fileThousandReads + flow.fileWrites * prices.fileThousandWrites) / 1000 +
      (flow.downloadBytes / GB) * prices.downloadGb +
      fileStorage(level, prices),
    messages: (flow.messages * REQUESTS_A_MESSAGE * prices.queueMillionRequests) / MILLION,
    mails: (flow.mails * prices.mailThousand) / 1000,
    logs: ((calls * LOG_BYTES_A_CALL) / GB) * prices.logGb,
    keys:
      level.kmsKeys * prices.kmsKeyMonth +
      (flow.kmsCalls * prices.kmsTenThousandCalls + flow.kmsPairs * prices.kmsTenThousandPairs) / 10_000,
  };
}

/** Dollars of a month in which nobody works: what is stored. Keys apart. */
export function idleDollars({ level }: MonthUse, prices: Prices): number {
  return tableStorage(level, prices) + fileStorage(level, prices);
}

export function totalOf(dollars: Readonly<Record<CostDriver, number>>): number {
  return Object.values(dollars).reduce((sum, each) => sum + each, 0);
}

/**
 * Dollars of the whole month, when a part of it (0 to 1) is over: what is used goes on as it went, what is stored and the
 * keys cost the month anyhow.
 */
export function forecastDollars(use: MonthUse, prices: Prices, part: number): number {
  const now = totalOf(dollarsOf(use, prices));
  const kept = idleDollars(use, prices) + use.level.kmsKeys * prices.kmsKeyMonth;
  return kept + (now - kept) / Math.min(1, Math.max(part, 1 / 31));
}

/** The part of a month that is over at an office day (`YYYY-MM-DD`), that day included. */
export function partOfMonth(on: string): number {
  const [year = 0, month = 0, day = 0] = on.split("-").map(Number);
  return day / new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function moneyOf(usd: number, dongPerUsd: number): Money {
  return { usd, dong: Math.round(usd * dongPerUsd) };
}

export function limitState(dong: number, { alertDong, capDong }: CostLimits): LimitState {
  if (capDong !== undefined && dong >= capDong) return "capped";
  return alertDong !== undefined && dong >= alertDong ? "alert" : "within";
}

function tableStorage({ tableBytes }: MonthUse["level"], prices: Prices): number {
  return (tableBytes / GB) * (prices.tableGbMonth + prices.tableBackupGbMonth);
}

function fileStorage({ fileBytes }: MonthUse["level"], prices: Prices): number {
  return (fileBytes / GB) * prices.fileGbMonth;
}
