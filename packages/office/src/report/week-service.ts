import type { Cx } from "@vanthu/platform/context.ts";
import { addDays, officeDate } from "@vanthu/platform/office-time.ts";
import { readCalendar } from "../calendar/service.ts";
import type { ReportTime } from "../tenant/report-schedule-schema.ts";
import type { Counts } from "./counts.ts";
import { countsOf } from "./counting.ts";
import { REPORT_WEEKS, ReportWeekEntity, type ReportWeek } from "./item.ts";
import type { SeriesPoint } from "./schema.ts";
import { readTallies } from "./tally-service.ts";
import { daysOf } from "./week-rules.ts";
import type { WeekKey } from "./week-schema.ts";

/** Weeks a chart shows, the report's own among them. */
const SERIES_WEEKS = 8;

/** A week as it stands: its counts now, and the reports made before it. */
export interface CountedWeek {
  readonly from: string;
  readonly to: string;
  readonly counts: Counts;
  readonly series: SeriesPoint[];
  readonly afterCut: { readonly received: number; readonly issued: number };
  readonly lastDay: { readonly received: number; readonly issued: number };
  readonly before: ReportWeek | undefined;
}

/** Counts a week now. Two rounds of reads: the weeks before; the tallies since. Their cost is that of their size. */
export async function countWeek(cx: Cx, week: WeekKey, time: Pick<ReportTime, "weekday">): Promise<CountedWeek> {
  const earlier = await weeksBefore(cx, week, SERIES_WEEKS - 1);
  const [before] = earlier;
  const { from, to } = daysOf(week, time.weekday, before);
  const today = officeDate(cx.clock.now());
  const lastCut = before?.to === addDays(from, -1) ? before : undefined;
  const [tallies, calendar] = await Promise.all([readTallies(cx, lastCut?.to ?? from, today), readCalendar(cx)]);
  const asked = { from, to, today, calendar };
  const counts = countsOf(tallies, asked);
  const ofDay = (on: string) => {
    const { received, issued } = countsOf(tallies, { ...asked, from: on, to: on }).unit;
    return { received, issued };
  };
  const since = lastCut && ofDay(lastCut.to);
  return {
    from,
    to,
    counts,
    series: [
      ...earlier.toReversed().map(({ week: key, compared: { received, issued } }) => ({ week: key, received, issued })),
      { week, received: counts.unit.received, issued: counts.unit.issued },
    ],
    afterCut: {
      received: (since?.received ?? 0) - (lastCut?.lastDay.received ?? 0),
      issued: (since?.issued ?? 0) - (lastCut?.lastDay.issued ?? 0),
    },
    lastDay: ofDay(to),
    before,
  };
}

/** Reports made of weeks before this one, newest first. One read. */
export async function weeksBefore(cx: Cx, week: WeekKey, limit: number): Promise<readonly ReportWeek[]> {
  const page = await cx.store.query(ReportWeekEntity, REPORT_WEEKS, { to: week, limit: limit + 1, descending: true });
  return page.items.filter((item) => item.week !== week).slice(0, limit);
}
