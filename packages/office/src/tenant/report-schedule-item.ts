import * as v from "valibot";
import { TenantId } from "@vanthu/platform/id.ts";
import { entity, type ItemOf } from "@vanthu/platform/store/entity.ts";
import { ReportTime } from "./report-schedule-schema.ts";

/** Partition of the index a tick asks: whose turn it is. */
export const REPORTS_DUE = "reports-due";

/** In the shared area: found by when something is next to be done for the tenant's reports. */
export const ReportScheduleEntity = entity({
  name: "ReportSchedule",
  schema: v.object({
    tenantId: TenantId,
    ...ReportTime.entries,
    nextDueAt: v.string(),
    /** Reports made whose time for comments runs; then they go up. */
    commented: v.optional(v.object({ weeks: v.array(v.string()), until: v.string() })),
  }),
  key: ({ tenantId }) => [`report-schedule#${tenantId}`, "schedule"],
  index1: ({ tenantId, nextDueAt, commented }) => [
    REPORTS_DUE,
    `${commented !== undefined && commented.until < nextDueAt ? commented.until : nextDueAt}#${tenantId}`,
  ],
});
export type ReportScheduleItem = ItemOf<typeof ReportScheduleEntity>;
