import type { PriceKey, PriceTable, PutPrices } from "@vanthu/office/metering/price-schema.ts";
import { number } from "../../i18n/format.ts";
import type { FormError } from "../../ui/error-summary.tsx";
import { price, readDong, readPrice } from "./money.ts";
import { PRICED, pricedName } from "./priced.ts";
import { p } from "./price-words.ts";

/** What stands in the fields of the form, as typed. */
export interface PriceEntry {
  readonly from: string;
  readonly knownOn: string;
  readonly source: string;
  readonly dongPerUsd: string;
  readonly prices: Readonly<Record<PriceKey, string>>;
}

/** Begins from the prices in use, because a new table seldom changes more than a few; where from and when is typed anew. */
export function entryOf({ prices, dongPerUsd }: PriceTable, month: string, today: string): PriceEntry {
  const typed = Object.fromEntries(PRICED.map(({ key }) => [key, price(prices[key])])) as Record<PriceKey, string>;
  return { from: month, knownOn: today, source: "", dongPerUsd: number(dongPerUsd), prices: typed };
}

/** What is wrong, field by field, with the fields' ids. */
export function problemsOf({ knownOn, source, dongPerUsd, prices }: PriceEntry): FormError[] {
  const rate = readDong(dongPerUsd) ?? 0;
  return [
    ...(source.trim() === "" || source.trim().length > 200 ? [{ id: "price-source", text: p("wrongSource") }] : []),
    ...(knownOn === "" ? [{ id: "price-known-on", text: p("wrongDate") }] : []),
    ...(rate < 1000 || rate > 1_000_000 ? [{ id: "price-rate", text: p("wrongRate") }] : []),
    ...PRICED.filter(({ key }) => (readPrice(prices[key]) ?? Infinity) > 1000).map((one) => ({
      id: `price-${one.key}`,
      text: p("wrongPrice", pricedName(one)),
    })),
  ];
}

/** The table to send, of an entry without problems. */
export function tableOf({ from, knownOn, source, dongPerUsd, prices }: PriceEntry): PutPrices {
  const read = Object.fromEntries(PRICED.map(({ key }) => [key, readPrice(prices[key]) ?? 0]));
  return {
    from,
    knownOn,
    source: source.trim(),
    dongPerUsd: readDong(dongPerUsd) ?? 0,
    prices: read as PutPrices["prices"],
  };
}

/** This month and the eleven after it (`YYYY-MM`), of a day of the office. */
export function monthsFrom(today: string): string[] {
  const [year = 0, month = 0] = today.split("-").map(Number);
  return Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(year, month - 1 + at, 1)).toISOString().slice(0, 7));
}
