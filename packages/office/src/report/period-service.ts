import type { Cx } from "@vanthu/platform/context.ts";
import { require } from "@vanthu/platform/permission.ts";
import { figuresOf } from "./figures.ts";
import { periodOf } from "./period-rules.ts";
import type { PeriodQuery, PeriodReport } from "./period-schema.ts";
import { countPeriod } from "./tally-service.ts";

/**
 * Figures of a period of NĐ 09/2019, from the same counters as the weeks.
 * @throws Refusal `report.period_unknown`
 */
export async function readPeriod(cx: Cx, { kind, key }: PeriodQuery): Promise<PeriodReport> {
  require(cx, "report.read");
  const { from, to } = periodOf(kind, key);
  return { kind, key, from, to, ...figuresOf(await countPeriod(cx, { from, to })) };
}
