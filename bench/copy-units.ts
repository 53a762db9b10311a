import { UnitEntity, type Unit } from "@vanthu/office/onboarding/unit-item.ts";
import type { Cx } from "@vanthu/platform/context.ts";
import { put } from "@vanthu/platform/store/operation.ts";

const UNITS_A_WRITE = 20;

/** Puts units of many provinces in one list, as no province has it: what its page costs at the size of the country. */
export async function copyUnits(cx: Cx, units: readonly Unit[]): Promise<void> {
  const operations = units.map((unit) => put(UnitEntity, unit));
  for (let from = 0; from < operations.length; from += UNITS_A_WRITE) {
    await cx.store.write(operations.slice(from, from + UNITS_A_WRITE));
  }
}
