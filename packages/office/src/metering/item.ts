import * as v from "valibot";
import { TenantId } from "@vanthu/platform/id.ts";
import { entity, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { PriceTable } from "./price-schema.ts";
import { CostLimits, UnitCost } from "./schema.ts";

export const PRICES_PARTITION = "prices";

/** In the shared area: every table ever entered, by the first month it holds for and then by when it was entered. */
export const PriceTableEntity = entity({
  name: "PriceTable",
  schema: v.required(PriceTable, ["enteredAt", "enteredBy", "enteredByName"]),
  key: ({ from, enteredAt, enteredBy }) => [PRICES_PARTITION, `${from}#${enteredAt}#${enteredBy}`],
});

export const LIMITS_KEY: LocalKey = ["cost-limits", "limits"];
export const CostLimitsEntity = entity({ name: "CostLimits", schema: CostLimits, key: () => LIMITS_KEY });

export function unitCostsOf(month: string): string {
  return `unit-costs#${month}`;
}

/** In the province's own area: what a unit last sent of a month. */
export const UnitCostEntity = entity({
  name: "UnitCost",
  schema: v.object({ unitTenantId: TenantId, ...UnitCost.entries }),
  key: ({ month, unitTenantId }) => [unitCostsOf(month), unitTenantId],
});

/** In the province's own area: when it last asked its units. */
export const CostsAskedEntity = entity({
  name: "CostsAsked",
  schema: v.object({ askedAt: v.string() }),
  key: () => ["costs-asked", "asked"],
});
