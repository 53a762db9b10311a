import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { create, WriteConflict } from "@vanthu/platform/store/operation.ts";
import type { ReportTime } from "../tenant/report-schedule-schema.ts";
import { readOffice, readOwnTenantNow } from "../tenant/service.ts";
import type { Tenant } from "../tenant/schema.ts";
import { canonicalSha256 } from "./canonical.ts";
import { comparedOf } from "./figures.ts";
import { FrozenReportEntity, reportPartition, ReportWeekEntity, weekKey, type FrozenReport } from "./item.ts";
import type { WeekKey } from "./week-schema.ts";
import { countWeek } from "./week-service.ts";

/**
 * Makes a week's report: freezes its figures under the week's key, with their SHA-256 and the event that sends word of it,
 * in one transaction. Made once: called again, also at the same moment, it changes nothing. A unit not open yet or closed
 * reports the weeks something still came or went in, and no other.
 */
export async function makeReport(
  cx: Cx,
  week: WeekKey,
  time: Pick<ReportTime, "weekday">,
  commentUntil: string,
): Promise<void> {
  if (await cx.store.get(ReportWeekEntity, weekKey(week))) return;
  const [counted, office, tenant] = await Promise.all([
    countWeek(cx, week, time),
    readOffice(cx),
    readOwnTenantNow(cx),
  ]);
  const { from, to, counts, series, afterCut, lastDay } = counted;
  if (isShut(tenant) && counts.unit.received + counts.unit.issued === 0) return;
  const madeAt = cx.clock.now().toISOString();
  const frozen: FrozenReport = { week, from, to, officeName: office.name, madeAt, counts, series, afterCut };
  const sha256 = canonicalSha256(frozen);
  try {
    await cx.store.write([
      create(ReportWeekEntity, {
        week,
        from,
        to,
        state: "made",
        madeAt,
        sha256,
        commentUntil,
        compared: comparedOf(counts),
        lastDay,
      }),
      create(FrozenReportEntity, frozen),
      event(cx, "report.made", reportPartition(week), { week, sha256 }),
    ]);
  } catch (error) {
    if (!(error instanceof WriteConflict) || !error.of(ReportWeekEntity)) throw error;
  }
}

function isShut({ state }: Tenant): boolean {
  return state === "preparing" || state === "closed";
}
