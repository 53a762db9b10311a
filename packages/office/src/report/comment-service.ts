import type { Cx } from "@vanthu/platform/context.ts";
import { event } from "@vanthu/platform/event.ts";
import { newUlid } from "@vanthu/platform/id.ts";
import { requireStaff } from "@vanthu/platform/permission.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { create, replace } from "@vanthu/platform/store/operation.ts";
import { DepartmentEntity } from "../staff/item.ts";
import { ReportCommentEntity, reportPartition, ReportWeekEntity, weekKey } from "./item.ts";
import { readReport } from "./read-service.ts";
import type { Report } from "./schema.ts";
import type { WeekKey } from "./week-schema.ts";

/**
 * Adds what the unit has to say to its report, until it is confirmed.
 * @throws Refusal `report.not_made`, `report.already_confirmed`
 */
export async function commentReport(cx: Cx, week: WeekKey, text: string): Promise<Report> {
  const person = requireStaff(cx, "report.comment");
  const line = await cx.store.get(ReportWeekEntity, weekKey(week));
  if (!line) throw new Refusal("conflict", "report.not_made");
  if (line.state !== "made") throw new Refusal("conflict", "report.already_confirmed");
  const department = await cx.store.get(DepartmentEntity, ["departments", person.departmentId]);
  const at = cx.clock.now();
  await cx.store.write([
    // Confirmed in the same moment, it takes no further comment.
    replace(ReportWeekEntity, line),
    create(ReportCommentEntity, {
      week,
      id: newUlid(at),
      at: at.toISOString(),
      byName: person.name,
      departmentName: department?.name ?? "",
      text,
    }),
    event(cx, "report.commented", reportPartition(week), { week }),
  ]);
  return readReport(cx, week);
}
