import type { Cx } from "@vanthu/platform/context.ts";
import { csv } from "@vanthu/platform/csv.ts";
import { shortDate } from "@vanthu/platform/vietnamese-date.ts";
import { requireWithinCap } from "../metering/limit-service.ts";
import { readReport } from "./read-service.ts";
import { sheetsOf } from "./report-sheets.ts";
import type { Sheet } from "./sheet.ts";
import type { WeekKey } from "./week-schema.ts";

/** The report's tables one under the other as CSV (UTF-8 with byte order mark, no cell that runs as a formula). */
export async function exportReportCsv(cx: Cx, week: WeekKey): Promise<string> {
  await requireWithinCap(cx);
  const report = await readReport(cx, week);
  const plain = (cell: Sheet["rows"][number][number]) => (cell === null ? "" : String(cell));
  return csv([
    ["Báo cáo tuần", report.week, `Từ ${shortDate(report.from)}`, `đến ${shortDate(report.to)}`],
    ...sheetsOf(report).flatMap(({ title, header, rows }) => [
      [],
      [title],
      header,
      ...rows.map((row) => row.map(plain)),
    ]),
  ]);
}

/** The report's tables, one for each sheet of a workbook. */
export async function reportSheets(cx: Cx, week: WeekKey): Promise<Sheet[]> {
  await requireWithinCap(cx);
  return sheetsOf(await readReport(cx, week));
}
