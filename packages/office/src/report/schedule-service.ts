import type { Cx } from "@vanthu/platform/context.ts";
import { require } from "@vanthu/platform/permission.ts";
import { setReportTime } from "../tenant/report-schedule-service.ts";
import type { ReportScheduleItem } from "../tenant/report-schedule-item.ts";
import type { ReportSchedule, ReportTime } from "../tenant/report-schedule-schema.ts";
import { readSchedule } from "./read-service.ts";

export async function readReportTime(cx: Cx): Promise<ReportSchedule> {
  require(cx, "report.read", "report.schedule");
  return shown(await readSchedule(cx));
}

/** Sets when reports are made and who has a mail of them. */
export async function changeReportTime(cx: Cx, time: ReportTime): Promise<ReportSchedule> {
  require(cx, "report.schedule");
  return shown(await setReportTime(cx.world, cx.meter, cx.actor.tenantId, time));
}

function shown({ weekday, hour, commentHours, mailTo, nextDueAt }: ReportScheduleItem): ReportSchedule {
  return { weekday, hour, commentHours, mailTo, nextDueAt };
}
