import { Hono, type Context } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { reportSheets } from "./export-service.ts";
import type { ReportPrint, ReportPrinter } from "./print-port.ts";
import { preparePrint } from "./print-service.ts";
import { prepareProvincePrint, provinceReportSheets } from "./province-print-service.ts";
import type { Sheet, SheetWriter } from "./sheet.ts";
import { WeekKey } from "./week-schema.ts";

const tag = "report";
const Week = v.object({ week: WeekKey });
const PDF = "application/pdf";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface Drawers {
  readonly print: ReportPrinter;
  readonly writeSheets: SheetWriter;
}

/** What is drawn of reports; mounted by the composing function, which has the libraries. */
export function reportComposeRoutes({ print, writeSheets }: Drawers) {
  const pdf = async (c: Context<Env>, name: string, prepared: ReportPrint) =>
    c.body(new Uint8Array(await print(prepared)), 200, {
      "content-type": PDF,
      "content-disposition": `inline; filename="${name}.pdf"`,
    });
  const workbook = async (c: Context<Env>, name: string, sheets: readonly Sheet[]) =>
    c.body(new Uint8Array(await writeSheets(sheets)), 200, {
      "content-type": XLSX,
      "content-disposition": `attachment; filename="${name}.xlsx"`,
    });
  return new Hono<Env>()
    .get(
      "/week/:week/report.pdf",
      says({ operationId: "printReport", summary: "Báo cáo tuần dạng PDF", tag, contentType: PDF }),
      input("param", Week),
      async (c) => {
        const { week } = c.req.valid("param");
        return pdf(c, `bao-cao-tuan-${week}`, await preparePrint(c.var.cx, week));
      },
    )
    .get(
      "/week/:week/export.xlsx",
      says({ operationId: "exportReportXlsx", summary: "Báo cáo tuần dạng Excel", tag, contentType: XLSX }),
      input("param", Week),
      async (c) => {
        const { week } = c.req.valid("param");
        return workbook(c, `bao-cao-tuan-${week}`, await reportSheets(c.var.cx, week));
      },
    )
    .get(
      "/province/week/:week/report.pdf",
      says({ operationId: "printProvinceReport", summary: "Báo cáo tuần của tỉnh dạng PDF", tag, contentType: PDF }),
      input("param", Week),
      async (c) => {
        const { week } = c.req.valid("param");
        return pdf(c, `bao-cao-tinh-tuan-${week}`, await prepareProvincePrint(c.var.cx, week));
      },
    )
    .get(
      "/province/week/:week/export.xlsx",
      says({
        operationId: "exportProvinceReportXlsx",
        summary: "Báo cáo tuần của tỉnh dạng Excel",
        tag,
        contentType: XLSX,
      }),
      input("param", Week),
      async (c) => {
        const { week } = c.req.valid("param");
        return workbook(c, `bao-cao-tinh-tuan-${week}`, await provinceReportSheets(c.var.cx, week));
      },
    );
}
