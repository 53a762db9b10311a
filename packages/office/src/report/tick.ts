import { officeDate } from "@vanthu/platform/office-time.ts";
import { Meter } from "@vanthu/platform/store/meter.ts";
import { WriteConflict } from "@vanthu/platform/store/operation.ts";
import { tellTenant } from "@vanthu/platform/tenant-message.ts";
import type { Tick } from "@vanthu/platform/tick.ts";
import type { World } from "@vanthu/platform/world.ts";
import { saveReportSchedule, schedulesDue } from "../tenant/report-schedule-service.ts";
import type { ReportScheduleItem } from "../tenant/report-schedule-item.ts";
import { nextDue } from "../tenant/report-schedule-rules.ts";
import { COMMENTS_OVER, REPORTS_DUE, type WeeksCommented, type WeeksDue } from "./receiver.ts";
import { weekOfDay } from "./week-rules.ts";
import type { WeekKey } from "./week-schema.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Weeks made up at once after an outage; the next tick makes up the rest. */
const MOST_WEEKS = 26;

/**
 * Tells the tenants whose turn it is to make their reports, and those whose time for comments is over to send them up. The
 * message goes first and the schedule moves after: cut off in between, the message goes twice and changes nothing the
 * second time.
 */
export const reportTick: Tick = {
  name: "report.due",
  async run(world, at) {
    const meter = new Meter();
    let after: string | undefined;
    do {
      const page = await schedulesDue(world, meter, at, after);
      await Promise.all(page.items.map((schedule) => tellOne(world, meter, schedule, at)));
      after = page.next;
    } while (after !== undefined);
  },
};

async function tellOne(world: World, meter: Meter, schedule: ReportScheduleItem, at: Date): Promise<void> {
  const { tenantId } = schedule;
  let next = schedule;
  if (schedule.commented && new Date(schedule.commented.until) <= at) {
    const payload: WeeksCommented = { weeks: schedule.commented.weeks as WeekKey[] };
    const id = `comments-over#${span(payload.weeks)}`;
    await tellTenant(world, tenantId, { id, type: COMMENTS_OVER, payload });
    next = { ...next, commented: undefined };
  }
  const { weeks, lastDue, nextDueAt } = missedWeeks(schedule, at);
  if (lastDue) {
    const isLate = at.getTime() - lastDue.getTime() > DAY_MS;
    const until = new Date((isLate ? at : lastDue).getTime() + schedule.commentHours * HOUR_MS).toISOString();
    const payload: WeeksDue = { weeks, commentUntil: until };
    await tellTenant(world, tenantId, { id: `due#${span(weeks)}`, type: REPORTS_DUE, payload });
    next = { ...next, nextDueAt, commented: { weeks: [...(next.commented?.weeks ?? []), ...weeks], until } };
  }
  try {
    await saveReportSchedule(world, meter, next);
  } catch (error) {
    // Changed by the unit, or moved on by another tick: the next tick finds it as it stands.
    if (!(error instanceof WriteConflict)) throw error;
  }
}

/** Weeks that follow one another, said by the first and the last: after an outage there are many, and an id has its bounds. */
function span(weeks: readonly string[]): string {
  return `${weeks[0]}..${weeks.at(-1)}`;
}

/** The weeks that fell due up to an instant, the oldest first, and when the next one does. */
export function missedWeeks(
  schedule: Pick<ReportScheduleItem, "weekday" | "hour" | "nextDueAt">,
  at: Date,
): { readonly weeks: WeekKey[]; readonly lastDue: Date | undefined; readonly nextDueAt: string } {
  const weeks: WeekKey[] = [];
  let lastDue: Date | undefined;
  let due = new Date(schedule.nextDueAt);
  while (due <= at && weeks.length < MOST_WEEKS) {
    weeks.push(weekOfDay(officeDate(due)));
    lastDue = due;
    due = nextDue(due, schedule);
  }
  return { weeks, lastDue, nextDueAt: due.toISOString() };
}
