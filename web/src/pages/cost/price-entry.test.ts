import { KNOWN_PRICES } from "@vanthu/office/metering/known-prices.ts";
import { expect, test } from "vitest";
import { entryOf, monthsFrom, problemsOf, tableOf } from "./price-entry.ts";

const begun = { ...entryOf(KNOWN_PRICES, "2026-11", "2026-11-23"), source: " Bảng giá AWS " };

test("a form begun from the prices in use gives the same prices, with their own day and source", () => {
  const { dongPerUsd, prices } = KNOWN_PRICES;

  expect(problemsOf(begun)).toEqual([]);
  expect(tableOf(begun)).toEqual({
    from: "2026-11",
    knownOn: "2026-11-23",
    source: "Bảng giá AWS",
    dongPerUsd,
    prices,
  });
});

test("each wrong field is named by its id, in the order of the form", () => {
  const wrong = {
    ...begun,
    knownOn: "",
    source: " ",
    dongPerUsd: "26,3",
    prices: { ...begun.prices, mailThousand: "1001", logGb: "bảy" },
  };

  expect(problemsOf(wrong).map(({ id }) => id)).toEqual([
    "price-source",
    "price-known-on",
    "price-rate",
    "price-mailThousand",
    "price-logGb",
  ]);
});

test("prices may begin this month or in one of the eleven after it, over the turn of the year", () => {
  const months = monthsFrom("2026-11-30");

  expect(months).toHaveLength(12);
  expect([months[0], months[2], months[11]]).toEqual(["2026-11", "2027-01", "2027-10"]);
});
