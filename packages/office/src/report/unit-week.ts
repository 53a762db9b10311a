import * as v from "valibot";
import { TenantId } from "@vanthu/platform/id.ts";
import { entity, type ItemOf, type LocalKey } from "@vanthu/platform/store/entity.ts";
import { Sha256 } from "../field.ts";
import { UnitFigures } from "./province-schema.ts";
import { WeekKey } from "./week-schema.ts";

/** The message a unit's confirmed week goes up with. */
export const UNIT_WEEK_SENT = "report.unit_week_sent";

/** UnitWeek (báo cáo tuần của đơn vị gửi tỉnh): what a unit sends; counts only. */
export const UnitWeek = v.object({
  week: WeekKey,
  name: v.string(),
  from: v.string(),
  to: v.string(),
  sha256: Sha256,
  confirmedAt: v.string(),
  figures: UnitFigures,
});
export type UnitWeek = v.InferOutput<typeof UnitWeek>;

/** One for each unit and week, in the province's own area. */
export const UnitWeekEntity = entity({
  name: "UnitWeek",
  schema: v.object({ unitTenantId: TenantId, ...UnitWeek.entries, receivedAt: v.string() }),
  key: ({ week, unitTenantId }) => unitWeekKey(week, unitTenantId),
});
export type UnitWeekItem = ItemOf<typeof UnitWeekEntity>;

export function unitWeeksPartition(week: string): string {
  return `unit-weeks#${week}`;
}

export function unitWeekKey(week: string, unitTenantId: string): LocalKey {
  return [unitWeeksPartition(week), unitTenantId];
}

export const PROVINCE_WEEKS = "province-weeks";

/** Sums over the units of a week, for the chart; moved together with the unit's own item. */
export const ProvinceWeekEntity = entity({
  name: "ProvinceWeek",
  schema: v.looseObject({
    week: WeekKey,
    received: v.optional(v.number()),
    issued: v.optional(v.number()),
    units: v.optional(v.number()),
  }),
  key: ({ week }) => [PROVINCE_WEEKS, week],
});
