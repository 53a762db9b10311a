import type { Cx } from "@vanthu/platform/context.ts";
import { holds, require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { readReportSchedule } from "../tenant/report-schedule-service.ts";
import type { ReportScheduleItem } from "../tenant/report-schedule-item.ts";
import { readOwnTenant } from "../tenant/service.ts";
import { figuresOf } from "./figures.ts";
import {
  FrozenReportEntity,
  ReportCommentEntity,
  reportPartition,
  ReportWeekEntity,
  weekKey,
  type FrozenReport,
  type ReportWeek,
} from "./item.ts";
import type { Report, ReportComment } from "./schema.ts";
import { runningWeek, weekAfter, weekExists } from "./week-rules.ts";
import type { WeekKey, WeekLine, WeekList } from "./week-schema.ts";
import { countWeek, weeksBefore } from "./week-service.ts";

const WEEKS_A_PAGE = 26;

/** Weeks newest first: on the first page the one running, then those with a report. */
export async function listWeeks(cx: Cx, before?: WeekKey): Promise<WeekList> {
  require(cx, "report.read");
  const time = await readSchedule(cx);
  const running = runningWeek(cx.clock.now(), time);
  const made = await weeksBefore(cx, before ?? running, WEEKS_A_PAGE + 1);
  const items = made.slice(0, WEEKS_A_PAGE).map(lineOf);
  const last = made.length > WEEKS_A_PAGE ? items.at(-1)?.week : undefined;
  return {
    items: before === undefined ? [await runningLine(cx, running, time), ...items] : items,
    ...(last !== undefined && { next: last }),
  };
}

/**
 * A week's report: frozen once made; before, as its figures stand now.
 * @throws Refusal `report.week_unknown` for a week to come, and for one before the office's first that nothing came in
 */
export async function readReport(cx: Cx, week: WeekKey): Promise<Report> {
  require(cx, "report.read");
  const [time, made, goesToProvince] = await Promise.all([readSchedule(cx), readMade(cx, week), hasProvince(cx)]);
  const running = runningWeek(cx.clock.now(), time);
  if (!weekExists(week) || week > running) throw new Refusal("missing", "report.week_unknown");
  const around = { previous: weekAfter(week, -1), ...(week < running && { next: weekAfter(week) }) };
  const comments = made ? made.comments : [];
  if (made?.line) {
    const { line, frozen } = made;
    const [before] = await weeksBefore(cx, week, 1);
    const { state, madeAt, sha256, commentUntil, confirmedAt, confirmedByName, sentAt } = line;
    return {
      week,
      from: frozen.from,
      to: frozen.to,
      state,
      madeAt,
      sha256,
      commentUntil,
      confirmedAt,
      confirmedByName,
      sentAt,
      goesToProvince,
      ...around,
      afterCut: frozen.afterCut,
      series: frozen.series,
      ...figuresOf(frozen.counts, before?.compared),
      comments,
      actions: actionsOf(cx, state),
    };
  }
  const counted = await countWeek(cx, week, time);
  return {
    week,
    from: counted.from,
    to: counted.to,
    state: "open",
    goesToProvince,
    ...around,
    afterCut: counted.afterCut,
    series: counted.series,
    ...figuresOf(counted.counts, counted.before?.compared),
    comments,
    actions: [],
  };
}

export interface MadeReport {
  readonly line: ReportWeek;
  readonly frozen: FrozenReport;
  readonly comments: ReportComment[];
}

/** The report of a week as it was made, with what was said of it; undefined before. Two reads at once. */
export async function readMade(cx: Cx, week: WeekKey): Promise<MadeReport | undefined> {
  const [line, { figures, comments }] = await Promise.all([
    cx.store.get(ReportWeekEntity, weekKey(week)),
    cx.store.collect({ figures: FrozenReportEntity, comments: ReportCommentEntity }, reportPartition(week)),
  ]);
  const [frozen] = figures;
  if (!line || !frozen) return undefined;
  return {
    line,
    frozen,
    comments: comments.map(({ id, at, byName, departmentName, text }) => ({ id, at, byName, departmentName, text })),
  };
}

export function readSchedule(cx: Cx): Promise<ReportScheduleItem> {
  return readReportSchedule(cx.world, cx.meter, cx.actor.tenantId);
}

async function hasProvince(cx: Cx): Promise<boolean> {
  return (await readOwnTenant(cx)).provinceTenantId !== undefined;
}

function actionsOf(cx: Cx, state: Report["state"]): Report["actions"] {
  return [
    ...(state === "made" && holds(cx.actor, "report.comment") ? (["comment"] as const) : []),
    ...(state === "made" && holds(cx.actor, "report.submit") ? (["confirm"] as const) : []),
    ...(state !== "open" && holds(cx.actor, "outgoing.draft") ? (["draft"] as const) : []),
  ];
}

function lineOf({ week, from, to, state, madeAt, compared: { received, issued } }: ReportWeek): WeekLine {
  return { week, from, to, state, madeAt, received, issued };
}

async function runningLine(cx: Cx, week: WeekKey, time: ReportScheduleItem): Promise<WeekLine> {
  const { from, to, counts } = await countWeek(cx, week, time);
  return { week, from, to, state: "open", received: counts.unit.received, issued: counts.unit.issued };
}
