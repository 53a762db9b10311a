import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { put } from "@vanthu/platform/store/operation.ts";
import { LedgerWeightsEntity, WEIGHTS } from "./item.ts";
import { readWeights } from "./read-service.ts";
import type { LedgerWeights, SetWeights } from "./schema.ts";

/**
 * Sets how the unit scores from this month or a later one on; months that are over keep what held then.
 * @throws Refusal `ledger.month_over`
 */
export async function setWeights(cx: Cx, input: SetWeights): Promise<LedgerWeights> {
  const actor = requireStaff(cx, "ledger.configure");
  const now = cx.clock.now();
  if (input.fromMonth < officeDate(now).slice(0, 7)) throw new Refusal("conflict", "ledger.month_over");
  const { quantity, timeliness, quality, fromMonth } = input;
  await cx.store.write([
    put(LedgerWeightsEntity, { ...input, setByName: actor.name, setAt: now.toISOString() }),
    event(cx, "ledger.weights_set", WEIGHTS, { fromMonth, quantity, timeliness, quality }),
  ]);
  return readWeights(cx, fromMonth);
}
