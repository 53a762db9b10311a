import * as v from "valibot";
import { TenantId } from "@vanthu/platform/id.ts";
import { SeriesPoint } from "./schema.ts";
import { WeekKey } from "./week-schema.ts";

const Percent = v.nullable(v.number());

/** The figures of a unit that go up to its province: counts only, no name of a person and no document. */
export const UnitFigures = v.object({
  received: v.number(),
  bySource: v.object({ paper: v.number(), exchange: v.number() }),
  byUrgency: v.object({ normal: v.number(), urgent: v.number(), rush: v.number(), express: v.number() }),
  registered: v.number(),
  registeredInTime: v.number(),
  refused: v.number(),
  assigned: v.number(),
  onTime: v.number(),
  late: v.number(),
  doneWithoutDeadline: v.number(),
  inProgress: v.number(),
  overdue: v.number(),
  carryOverOpen: v.number(),
  carryOverOverdue: v.number(),
  issued: v.number(),
  byType: v.record(v.string(), v.number()),
  signedByPerson: v.number(),
  signedByAgency: v.number(),
  axis: v.number(),
  returned: v.number(),
  undeliverable: v.number(),
  recalled: v.number(),
});
export type UnitFigures = v.InferOutput<typeof UnitFigures>;

/** A unit's week in the province's table. */
export const UnitRow = v.object({
  /** Place by onTime rate, then by fewer overdue; equal figures share one. Absent where the unit sent nothing. */
  rank: v.optional(v.number()),
  tenantId: TenantId,
  name: v.string(),
  /** notSent: chưa gửi. notOpen: not open yet in that week. */
  state: v.picklist(["sent", "notSent", "notOpen", "closed"]),
  sentAt: v.optional(v.string()),
  from: v.optional(v.string()),
  to: v.optional(v.string()),
  figures: v.optional(UnitFigures),
  onTimePercent: v.optional(Percent),
  registeredInTimePercent: v.optional(Percent),
  axisPercent: v.optional(Percent),
});
export type UnitRow = v.InferOutput<typeof UnitRow>;

/** ProvinceReport (báo cáo tuần của tỉnh): rolled up from what its units sent; it ends at the unit. */
export const ProvinceReport = v.object({
  week: WeekKey,
  from: v.string(),
  to: v.string(),
  units: v.object({ expected: v.number(), sent: v.number() }),
  /** Names of the units that sent nothing. */
  missing: v.array(v.string()),
  total: UnitFigures,
  /** The total of the week before, where any unit sent one. */
  before: v.optional(UnitFigures),
  onTimePercent: Percent,
  registeredInTimePercent: Percent,
  axisPercent: Percent,
  series: v.array(SeriesPoint),
  rows: v.array(UnitRow),
  previous: v.optional(WeekKey),
  next: v.optional(WeekKey),
});
export type ProvinceReport = v.InferOutput<typeof ProvinceReport>;

/** Dashboard of a province: its last complete week, every unit ranked, and which units wait for something. */
export const ProvinceDashboard = v.object({
  on: v.string(),
  latest: ProvinceReport,
  mostOverdue: v.array(v.pick(UnitRow, ["tenantId", "name", "figures"])),
});
export type ProvinceDashboard = v.InferOutput<typeof ProvinceDashboard>;
