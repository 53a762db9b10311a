import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { readOffice } from "../tenant/service.ts";
import { canonicalSha256 } from "./canonical.ts";
import { shortDate } from "./draft-rules.ts";
import { printedTables, printedWeeks } from "./print-service.ts";
import type { ReportPrint } from "./print-port.ts";
import type { ProvinceReport } from "./province-schema.ts";
import { readProvinceReport } from "./province-service.ts";
import { provinceSheets } from "./province-sheets.ts";
import type { Sheet } from "./sheet.ts";
import type { WeekKey } from "./week-schema.ts";

/** A week of the province ready to be printed, as the units' figures stand now; its SHA-256 is of what is printed. */
export async function prepareProvincePrint(cx: Cx, week: WeekKey): Promise<ReportPrint> {
  const [report, office] = await Promise.all([readProvinceReport(cx, week), readOffice(cx)]);
  const { total, rows } = report;
  const now = cx.clock.now();
  const sha256 = canonicalSha256({ week, total, rows });
  return {
    superior: office.superiorHeading,
    issuer: office.heading,
    place: office.place,
    madeOn: officeDate(now),
    subject: `Tổng hợp tình hình giải quyết văn bản của các đơn vị tuần\u00A0${Number(week.slice(6))} (từ ngày ${shortDate(report.from)} đến ngày ${shortDate(report.to)})`,
    paragraphs: [openingOf(report)],
    chart: printedWeeks(report.series),
    tables: printedTables(provinceSheets(report)),
    weekKey: week,
    sha256,
    sample: office.sample,
    composedAt: now,
    documentKey: `province-report#${week}#${sha256}`,
  };
}

/** The same tables, one for each sheet of a workbook. */
export async function provinceReportSheets(cx: Cx, week: WeekKey): Promise<Sheet[]> {
  return provinceSheets(await readProvinceReport(cx, week));
}

function openingOf({ units, missing, total }: ProvinceReport): string {
  const silent = missing.length === 0 ? "" : `, ${missing.length} đơn vị chưa gửi`;
  return (
    `${units.sent}/${units.expected} đơn vị đã gửi báo cáo${silent}. Các đơn vị đã gửi tiếp nhận ${total.received} văn bản đến, ` +
    `giao giải quyết ${total.assigned} văn bản; đúng hạn ${total.onTime}, trễ hạn ${total.late}, quá hạn ${total.overdue}; ` +
    `phát hành ${total.issued} văn bản đi.`
  );
}
