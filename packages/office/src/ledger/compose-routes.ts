import { input, says, type Env } from "@vanthu/platform/http.ts";
import { Hono } from "hono";
import { ledgerSheets } from "./export-service.ts";
import { MonthQuery } from "./schema.ts";
import type { LedgerSheetWriter } from "./sheet-port.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The ledger as a workbook; mounted by the composing function, which has the library. */
export function ledgerComposeRoutes(writeSheets: LedgerSheetWriter) {
  return new Hono<Env>().get(
    "/export.xlsx",
    says({
      operationId: "exportLedgerXlsx",
      summary: "Minh chứng công việc dạng Excel",
      tag: "ledger",
      query: MonthQuery,
      contentType: XLSX,
    }),
    input("query", MonthQuery),
    async (c) => {
      const { month, staffId } = c.req.valid("query");
      return c.body(new Uint8Array(await writeSheets(await ledgerSheets(c.var.cx, month, staffId))), 200, {
        "content-type": XLSX,
        "content-disposition": `attachment; filename="minh-chung-${month}.xlsx"`,
      });
    },
  );
}
