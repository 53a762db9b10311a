import { KNOWN_PRICES } from "@vanthu/office/metering/known-prices.ts";

const READS_COSTS = "nnnnnnnn nyyy";
/** Of a month that is over: refused, so that nothing changes. */
const OLD_PRICES = { ...KNOWN_PRICES, from: "2020-02" };

/** Rows of the matrix about costs. */
export const COST_ROWS = {
  "GET /api/costs": { path: () => "/costs", posts: READS_COSTS },
  "GET /api/costs/province": { path: () => "/costs/province", posts: "nnnnnnnn nnyn" },
  "GET /api/costs/prices": { path: () => "/costs/prices", posts: READS_COSTS },
  "PUT /api/costs/prices": { path: () => "/costs/prices", body: () => OLD_PRICES, posts: "nnnnnnnn nnyn" },
  "GET /api/costs/limits": { path: () => "/costs/limits", posts: READS_COSTS },
  "PUT /api/costs/limits": {
    path: () => "/costs/limits",
    body: () => ({ alertDong: 2, capDong: 1 }),
    posts: "nnnnnnnn nyyn",
  },
};
