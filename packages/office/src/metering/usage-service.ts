import type { Cx } from "@vanthu/platform/context.ts";
import { UsageMonthEntity, usageOf, type Usage } from "@vanthu/platform/usage.ts";

export interface UsedMonth {
  readonly month: string;
  readonly usage: Usage;
}

/** Every month of the unit so far, the oldest first: twelve small items a year, one query. */
export async function readUsage(cx: Cx): Promise<UsedMonth[]> {
  const items = await cx.store.queryAll(UsageMonthEntity, "usage");
  return items.map((item) => ({ month: item.month, usage: usageOf(item) }));
}
