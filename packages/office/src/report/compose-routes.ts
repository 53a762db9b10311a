import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { reportSheets } from "./export-service.ts";
import type { ReportPrinter } from "./print-port.ts";
import { preparePrint } from "./print-service.ts";
import type { SheetWriter } from "./sheet.ts";
import { WeekKey } from "./week-schema.ts";

const Week = v.object({ week: WeekKey });
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What is drawn of reports; mounted by the composing function, which has the libraries. */
export function reportComposeRoutes({
  print,
  writeSheets,
}: {
  readonly print: ReportPrinter;
  readonly writeSheets: SheetWriter;
}) {
  return new Hono<Env>()
    .get(
      "/week/:week/report.pdf",
      says({
        operationId: "printReport",
        summary: "Báo cáo tuần dạng PDF",
        tag: "report",
        contentType: "application/pdf",
      }),
      input("param", Week),
      async (c) => {
        const { week } = c.req.valid("param");
        const pdf = await print(await preparePrint(c.var.cx, week));
        return c.body(new Uint8Array(pdf), 200, {
          "content-type": "application/pdf",
          "content-disposition": `inline; filename="bao-cao-tuan-${week}.pdf"`,
        });
      },
    )
    .get(
      "/week/:week/export.xlsx",
      says({ operationId: "exportReportXlsx", summary: "Báo cáo tuần dạng Excel", tag: "report", contentType: XLSX }),
      input("param", Week),
      async (c) => {
        const { week } = c.req.valid("param");
        const workbook = await writeSheets(await reportSheets(c.var.cx, week));
        return c.body(new Uint8Array(workbook), 200, {
          "content-type": XLSX,
          "content-disposition": `attachment; filename="bao-cao-tuan-${week}.xlsx"`,
        });
      },
    );
}
