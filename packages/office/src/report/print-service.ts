import type { Cx } from "@vanthu/platform/context.ts";
import { officeDate } from "@vanthu/platform/office-time.ts";
import { Refusal } from "@vanthu/platform/refusal.ts";
import { requireWithinCap } from "../metering/limit-service.ts";
import { readOffice } from "../tenant/service.ts";
import { draftSubject, openingOf } from "./draft-rules.ts";
import type { ReportPrint } from "./print-port.ts";
import { readReport } from "./read-service.ts";
import { sheetsOf } from "./report-sheets.ts";
import type { SeriesPoint } from "./schema.ts";
import { shownCell, type Sheet } from "./sheet.ts";
import type { WeekKey } from "./week-schema.ts";

/**
 * A made report ready to be printed; from its frozen figures, so that every print is the same.
 * @throws Refusal `report.not_made`, `cost.cap_reached`
 */
export async function preparePrint(cx: Cx, week: WeekKey): Promise<ReportPrint> {
  await requireWithinCap(cx);
  const [report, office] = await Promise.all([readReport(cx, week), readOffice(cx)]);
  const { madeAt, sha256 } = report;
  if (madeAt === undefined || sha256 === undefined) throw new Refusal("conflict", "report.not_made");
  return {
    superior: office.superiorHeading,
    issuer: office.heading,
    place: office.place,
    madeOn: officeDate(new Date(madeAt)),
    // The number of the week never parts from its word.
    subject: draftSubject(report).replace("tuần ", "tuần\u00A0"),
    paragraphs: [openingOf(report)],
    chart: printedWeeks(report.series),
    tables: printedTables(sheetsOf(report)),
    weekKey: week,
    sha256,
    sample: office.sample,
    composedAt: new Date(madeAt),
    documentKey: `report#${week}#${sha256}`,
  };
}

/** The weeks up to this one as a chart. */
export function printedWeeks(series: readonly SeriesPoint[]): ReportPrint["chart"] {
  return {
    title: "Văn bản đến và đi theo tuần",
    names: ["Đến", "Đi"],
    steps: series.map(({ week, received, issued }) => ({
      label: `Tuần ${Number(week.slice(6))}`,
      counts: [received, issued],
    })),
  };
}

/** Tables with their numbers as they are read. */
export function printedTables(sheets: readonly Sheet[]): ReportPrint["tables"] {
  return sheets.map(({ title, header, rows }) => ({
    title,
    header,
    rows: rows.map((row) => row.map(shownCell)),
    wordColumns: header.filter((_, column) => rows.some((row) => typeof row[column] === "string")).length,
  }));
}
