import type { Cx } from "@vanthu/platform/context.ts";
import { tenantSince } from "@vanthu/platform/id.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { require } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { nameOn } from "../organisation/rules.ts";
import { readAgencies } from "../organisation/service.ts";
import type { Tenant } from "../tenant/schema.ts";
import { unitsOf } from "../tenant/unit-service.ts";
import { ranked, sharesOf, sumOf } from "./province-rules.ts";
import type { ProvinceDashboard, ProvinceReport, UnitRow } from "./province-schema.ts";
import { readSchedule } from "./read-service.ts";
import type { SeriesPoint } from "./schema.ts";
import {
  PROVINCE_WEEKS,
  ProvinceWeekEntity,
  UnitWeekEntity,
  unitWeeksPartition,
  type UnitWeekItem,
} from "./unit-week.ts";
import { daysOf, dueAt, runningWeek, weekAfter, weekExists } from "./week-rules.ts";
import type { WeekKey } from "./week-schema.ts";

const SERIES_WEEKS = 8;
const MOST_OVERDUE = 10;
/** Agencies one read answers. */
const READ_AT_ONCE = 100;

/**
 * A week of the whole province, from nothing but what its units sent; who sent nothing is named. Its own items only: no
 * unit's area is opened.
 * @throws Refusal `report.week_unknown`
 */
export async function readProvinceReport(cx: Cx, week: WeekKey): Promise<ProvinceReport> {
  require(cx, "province.report");
  const time = await readSchedule(cx);
  const running = runningWeek(cx.clock.now(), time);
  if (!weekExists(week) || week > running) throw new Refusal("missing", "report.week_unknown");
  const [units, sent, sentBefore, series] = await Promise.all([
    unitsOf(cx.world, cx.meter, cx.actor.tenantId),
    unitWeeks(cx, week),
    unitWeeks(cx, weekAfter(week, -1)),
    seriesTo(cx, week),
  ]);
  const rows = await rowsOf(cx, units, sent, dueAt(week, time));
  const total = sumOf(sent.map(({ figures }) => figures));
  const expected = rows.filter(({ state }) => state === "sent" || state === "notSent");
  return {
    week,
    ...daysOf(week, time.weekday),
    units: { expected: expected.length, sent: sent.length },
    missing: rows.filter(({ state }) => state === "notSent").map(({ name }) => name),
    total,
    ...(sentBefore.length > 0 && { before: sumOf(sentBefore.map(({ figures }) => figures)) }),
    ...sharesOf(total),
    series,
    rows: ranked(rows),
    previous: weekAfter(week, -1),
    ...(week < running && { next: weekAfter(week) }),
  };
}

/** How the province stands: its last week that is over, and who has most overdue. */
export async function readProvinceDashboard(cx: Cx): Promise<ProvinceDashboard> {
  require(cx, "province.report");
  const now = cx.clock.now();
  const latest = await readProvinceReport(cx, weekAfter(runningWeek(now, await readSchedule(cx)), -1));
  const overdue = ({ figures }: UnitRow) => (figures?.overdue ?? 0) + (figures?.carryOverOverdue ?? 0);
  return {
    on: officeDate(now),
    latest,
    mostOverdue: latest.rows
      .filter((row) => overdue(row) > 0)
      .sort((a, b) => overdue(b) - overdue(a))
      .slice(0, MOST_OVERDUE)
      .map(({ tenantId, name, figures }) => ({ tenantId, name, figures })),
  };
}

function unitWeeks(cx: Cx, week: WeekKey): Promise<UnitWeekItem[]> {
  return cx.store.queryAll(UnitWeekEntity, unitWeeksPartition(week));
}

async function seriesTo(cx: Cx, week: WeekKey): Promise<SeriesPoint[]> {
  const page = await cx.store.query(ProvinceWeekEntity, PROVINCE_WEEKS, {
    to: week,
    limit: SERIES_WEEKS,
    descending: true,
  });
  return page.items
    .toReversed()
    .map((item) => ({ week: item.week, received: item.received ?? 0, issued: item.issued ?? 0 }));
}

/** A row for each unit; those that sent nothing are named by the directory. */
async function rowsOf(cx: Cx, units: readonly Tenant[], sent: readonly UnitWeekItem[], due: Date): Promise<UnitRow[]> {
  const bySender = new Map(sent.map((item) => [item.unitTenantId, item]));
  const silent = units.filter(({ id }) => !bySender.has(id));
  const names = await namesOf(cx, silent);
  return [
    ...sent.map(({ unitTenantId, name, from, to, confirmedAt, figures }) => ({
      tenantId: unitTenantId,
      name,
      state: "sent" as const,
      sentAt: confirmedAt,
      from,
      to,
      figures,
      ...sharesOf(figures),
    })),
    ...silent.map((unit) => ({ tenantId: unit.id, name: names.get(unit.id) ?? "", state: stateOf(unit, due) })),
  ];
}

/** A unit not yet open when the week ended, or closed, is not waited for. */
function stateOf({ id, state }: Tenant, due: Date): "notSent" | "notOpen" | "closed" {
  if (state === "closed") return "closed";
  return state === "preparing" || tenantSince(id) > due ? "notOpen" : "notSent";
}

async function namesOf(cx: Cx, units: readonly Tenant[]): Promise<ReadonlyMap<string, string>> {
  const today = officeDate(cx.clock.now());
  const parts = Array.from({ length: Math.ceil(units.length / READ_AT_ONCE) }, (_, at) =>
    units.slice(at * READ_AT_ONCE, (at + 1) * READ_AT_ONCE),
  );
  const named = await Promise.all(
    parts.map(async (part) => {
      const agencies = await readAgencies(
        cx,
        part.map(({ agencyId }) => agencyId),
      );
      return part.map((unit, at) => {
        const agency = agencies[at];
        return [unit.id, agency ? nameOn(agency, today).name : ""] as const;
      });
    }),
  );
  return new Map(named.flat());
}
