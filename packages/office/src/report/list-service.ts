import type { Cx } from "@vanthu/platform/context.ts";
import { addDays, endOfOfficeDay } from "@vanthu/platform/office-time.ts";
import { require } from "@vanthu/platform/permission.ts";
import { readCalendar } from "../calendar/service.ts";
import { listOpen, listReceived } from "../incoming/received-service.ts";
import { listIssued } from "../outgoing/issued-service.ts";
import { isBehind, isIssuedBehind, isOutgoing } from "./figure-rules.ts";
import { ReportWeekEntity, weekKey } from "./item.ts";
import type { FigureList, FigureQuery } from "./list-schema.ts";
import { readSchedule } from "./read-service.ts";
import { daysOf } from "./week-rules.ts";
import type { WeekKey } from "./week-schema.ts";
import { weeksBefore } from "./week-service.ts";

const CARRIED_OVER = ["carryOver", "carryOverOverdue"];

/**
 * The documents behind a figure of a week, as they stood when the report was made; only those the reader may see, by the
 * rules of the lists of incoming and outgoing documents.
 */
export async function listBehind(cx: Cx, week: WeekKey, asked: FigureQuery): Promise<FigureList> {
  require(cx, "report.read");
  const [made, schedule, [before], calendar] = await Promise.all([
    cx.store.get(ReportWeekEntity, weekKey(week)),
    readSchedule(cx),
    weeksBefore(cx, week, 1),
    readCalendar(cx),
  ]);
  const days = made ?? daysOf(week, schedule.weekday, before);
  const page = { from: days.from, to: days.to, after: asked.after };
  if (isOutgoing(asked.figure)) {
    const { items, next } = await listIssued(cx, page, (document) => isIssuedBehind(document, asked));
    return { incoming: [], outgoing: items, ...(next !== undefined && { next }) };
  }
  const at = made?.madeAt ?? cx.clock.now().toISOString();
  const begins = endOfOfficeDay(addDays(days.from, -1)).toISOString();
  const { items, next } = CARRIED_OVER.includes(asked.figure)
    ? await listOpen(cx, (document) => document.arrivedAt < begins && isBehind(document, asked, at, calendar))
    : await listReceived(cx, page, (document) => isBehind(document, asked, at, calendar));
  return { incoming: items, outgoing: [], ...(next !== undefined && { next }) };
}
