import * as v from "valibot";
import type { Receiver } from "@vanthu/platform/tenant-message.ts";
import { Month } from "./price-schema.ts";
import { COST_ASKED, COST_TOLD, keepUnitCost, tellCosts } from "./province-service.ts";
import { UnitCost } from "./schema.ts";

/** Heard twice they tell or keep the same again. */
export const costReceivers: readonly Receiver[] = [
  {
    name: "metering.tell_costs",
    on: COST_ASKED,
    async receive(cx, { from, payload }) {
      if (from !== undefined) await tellCosts(cx, from, v.parse(v.object({ month: Month }), payload).month);
    },
  },
  {
    name: "metering.keep_unit_cost",
    on: COST_TOLD,
    async receive(cx, { from, payload }) {
      if (from !== undefined) await keepUnitCost(cx, from, v.parse(UnitCost, payload));
    },
  },
];
