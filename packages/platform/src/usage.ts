import * as v from "valibot";
import { entity } from "./store/entity.ts";

/**
 * What AWS bills and a unit causes. Amounts of one month; `fileBytes`, `tableBytes` and `kmsKeys` are what the month added,
 * so that the level is the sum of all months.
 */
export const USAGE_KINDS = [
  /** Answered HTTP requests. */
  "requests",
  /** DynamoDB request units, as the replies report them. */
  "readUnits",
  "writeUnits",
  /** Items made for good and their index entries; what replacements add and TTL takes away is not in it. */
  "tableBytes",
  /** Calls to S3, granted links included: each is used once as a rule. */
  "fileReads",
  "fileWrites",
  "fileBytes",
  /** Sizes of the files links were granted for: what leaves AWS when they are followed. */
  "downloadBytes",
  /** Messages applied, each sent, received and deleted once. */
  "messages",
  "mails",
  /** Sign and Decrypt; RSA key pairs cost 400 times as much. */
  "kmsCalls",
  "kmsPairs",
  "kmsKeys",
  /** Milliseconds × megabytes of the function at work; 1 GB-second is 1,024,000. */
  "lambdaMbMs",
] as const;
export type UsageKind = (typeof USAGE_KINDS)[number];
export type Usage = Readonly<Record<UsageKind, number>>;

export const NO_USAGE: Usage = Object.fromEntries(USAGE_KINDS.map((kind) => [kind, 0])) as Usage;

/** Somebody who keeps count. */
export interface Bill {
  note(amounts: Partial<Usage>): void;
}

/** What one tenant used in one month of the office calendar (`2026-11`), in the tenant's own area. */
export const UsageMonthEntity = entity({
  name: "UsageMonth",
  schema: v.looseObject({ month: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)) }),
  key: ({ month }) => ["usage", month],
});

/** The amounts of a month item, 0 for those never counted. */
export function usageOf(item: Readonly<Record<string, unknown>>): Usage {
  return Object.fromEntries(
    USAGE_KINDS.map((kind) => [kind, typeof item[kind] === "number" ? item[kind] : 0]),
  ) as Usage;
}

export function sumOfUsage(parts: readonly Partial<Usage>[]): Usage {
  return Object.fromEntries(
    USAGE_KINDS.map((kind) => [kind, parts.reduce((sum, part) => sum + (part[kind] ?? 0), 0)]),
  ) as Usage;
}
