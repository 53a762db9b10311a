import { describe, expect, test } from "vitest";
import { NO_USAGE } from "@vanthu/platform/usage.ts";
import { KNOWN_PRICES } from "./known-prices.ts";
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

const { prices } = KNOWN_PRICES;
const used = (month: string, usage: object) => ({ month, usage: { ...NO_USAGE, ...usage } });

describe("what a month costs", () => {
  test("nothing used costs nothing", () => {
    expect(totalOf(dollarsOf(useOfMonth([], "2026-11"), prices))).toBe(0);
  });

  test("a million of everything counted costs what the list says", () => {
    const use = useOfMonth(
      [used("2026-11", { requests: 1e6, readUnits: 1e6, writeUnits: 1e6, lambdaMbMs: 1_024_000 })],
      "2026-11",
    );

    expect(dollarsOf(use, prices)).toMatchObject({ requests: 1.25 + 1.2, compute: 0.2 + 0.0000133334 });
    expect(dollarsOf(use, prices).table).toBeCloseTo(0.1425 + 0.7115, 10);
  });

  test("what is stored costs every month after, what was done only its own", () => {
    const months = [used("2026-09", { fileBytes: 2 ** 30, requests: 500 }), used("2026-11", { fileBytes: 2 ** 30 })];

    expect(dollarsOf(useOfMonth(months, "2026-10"), prices)).toMatchObject({ files: 0.025, requests: 0 });
    expect(dollarsOf(useOfMonth(months, "2026-11"), prices)).toMatchObject({ files: 0.05 });
    expect(dollarsOf(useOfMonth(months, "2026-08"), prices)).toMatchObject({ files: 0 });
    expect(idleDollars(useOfMonth(months, "2026-11"), prices)).toBe(0.05);
  });

  test("ten keys of one's own in KMS cost ten dollars, ten wrapped pairs a little over a cent, once", () => {
    const own = useOfMonth([used("2026-11", { kmsKeys: 10 })], "2026-11");
    const wrapped = useOfMonth([used("2026-11", { kmsPairs: 10 })], "2026-11");

    expect(dollarsOf(own, prices).keys).toBe(10);
    expect(dollarsOf(wrapped, prices).keys).toBeCloseTo(0.012, 10);
  });
});

test("the forecast carries on what is used and takes storage and keys once", () => {
  const use = useOfMonth([used("2026-11", { requests: 1000, kmsKeys: 1, fileBytes: 2 ** 30 })], "2026-11");
  const requests = dollarsOf(use, prices).requests + dollarsOf(use, prices).compute + dollarsOf(use, prices).logs;

  expect(forecastDollars(use, prices, 0.5)).toBeCloseTo(1 + 0.025 + 2 * requests, 10);
  expect(forecastDollars(use, prices, 1)).toBeCloseTo(totalOf(dollarsOf(use, prices)), 10);
});

test.each([
  ["2026-11-15", 0.5],
  ["2026-02-28", 1],
  ["2028-02-29", 1],
])("on %s the part %d of the month is over", (on, part) => {
  expect(partOfMonth(on)).toBe(part);
});

test("đồng are whole", () => {
  expect(moneyOf(0.0003, 26_300)).toEqual({ usd: 0.0003, dong: 8 });
});

test.each([
  [99, "within"],
  [100, "alert"],
  [199, "alert"],
  [200, "capped"],
] as const)("%d đồng of an alert at 100 and a cap at 200 stand %s", (dong, state) => {
  expect(limitState(dong, { alertDong: 100, capDong: 200 })).toBe(state);
});

test("without limits nothing is ever stopped", () => {
  expect(limitState(1e12, {})).toBe("within");
});
