import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { repeatOf } from "../repeat-routes.ts";
import { ReportSchedule, ReportTime } from "../tenant/report-schedule-schema.ts";
import { commentReport } from "./comment-service.ts";
import { confirmReport } from "./confirm-service.ts";
import { Dashboard } from "./dashboard-schema.ts";
import { readDashboard } from "./dashboard-service.ts";
import { PeriodQuery, PeriodReport } from "./period-schema.ts";
import { readPeriod } from "./period-service.ts";
import { draftReport } from "./draft-service.ts";
import { exportReportCsv } from "./export-service.ts";
import { FigureList, FigureQuery } from "./list-schema.ts";
import { listBehind } from "./list-service.ts";
import { ProvinceDashboard, ProvinceReport } from "./province-schema.ts";
import { readProvinceDashboard, readProvinceReport } from "./province-service.ts";
import { listWeeks, readReport } from "./read-service.ts";
import { AddComment, Report, ReportDraft } from "./schema.ts";
import { changeReportTime, readReportTime } from "./schedule-service.ts";
import { WeekKey, WeekList, WeekListQuery } from "./week-schema.ts";

const tag = "report";
const Week = v.object({ week: WeekKey });

export const reportRoutes = new Hono<Env>()
  .get(
    "/weeks",
    says({ operationId: "listReportWeeks", summary: "Các tuần báo cáo", tag, query: WeekListQuery, reply: WeekList }),
    input("query", WeekListQuery),
    async (c) => c.json(await listWeeks(c.var.cx, c.req.valid("query").before), 200),
  )
  .get(
    "/week/:week",
    says({ operationId: "readReport", summary: "Báo cáo tuần", tag, reply: Report }),
    input("param", Week),
    async (c) => c.json(await readReport(c.var.cx, c.req.valid("param").week), 200),
  )
  .post(
    "/week/:week/comments",
    says({ operationId: "commentReport", summary: "Góp ý báo cáo tuần", tag, body: AddComment, reply: Report }),
    input("param", Week),
    input("json", AddComment),
    async (c) => c.json(await commentReport(c.var.cx, c.req.valid("param").week, c.req.valid("json").text), 200),
  )
  .post(
    "/week/:week/confirm",
    says({ operationId: "confirmReport", summary: "Xác nhận và gửi tỉnh", tag, reply: Report }),
    input("param", Week),
    async (c) => c.json(await confirmReport(c.var.cx, c.req.valid("param").week), 200),
  )
  .get(
    "/week/:week/list",
    says({
      operationId: "listReportFigure",
      summary: "Văn bản đứng sau một con số",
      tag,
      query: FigureQuery,
      reply: FigureList,
    }),
    input("param", Week),
    input("query", FigureQuery),
    async (c) => c.json(await listBehind(c.var.cx, c.req.valid("param").week, c.req.valid("query")), 200),
  )
  .get(
    "/week/:week/export.csv",
    says({ operationId: "exportReportCsv", summary: "Báo cáo tuần dạng CSV", tag, contentType: "text/csv" }),
    input("param", Week),
    async (c) => {
      const { week } = c.req.valid("param");
      return c.body(await exportReportCsv(c.var.cx, week), 200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="bao-cao-tuan-${week}.csv"`,
      });
    },
  )
  .post(
    "/week/:week/draft",
    says({
      operationId: "draftReport",
      summary: "Soạn báo cáo từ số liệu tuần",
      tag,
      reply: ReportDraft,
      status: 201,
    }),
    input("param", Week),
    async (c) => c.json(await draftReport(c.var.cx, c.req.valid("param").week, repeatOf(c)), 201),
  )
  .get(
    "/province/dashboard",
    says({ operationId: "readProvinceDashboard", summary: "Bảng điều hành của tỉnh", tag, reply: ProvinceDashboard }),
    async (c) => c.json(await readProvinceDashboard(c.var.cx), 200),
  )
  .get(
    "/province/week/:week",
    says({ operationId: "readProvinceReport", summary: "Báo cáo tuần của tỉnh", tag, reply: ProvinceReport }),
    input("param", Week),
    async (c) => c.json(await readProvinceReport(c.var.cx, c.req.valid("param").week), 200),
  )
  .get(
    "/period",
    says({
      operationId: "readPeriodReport",
      summary: "Báo cáo định kỳ theo NĐ 09/2019",
      tag,
      query: PeriodQuery,
      reply: PeriodReport,
    }),
    input("query", PeriodQuery),
    async (c) => c.json(await readPeriod(c.var.cx, c.req.valid("query")), 200),
  )
  .get(
    "/schedule",
    says({ operationId: "readReportSchedule", summary: "Lịch lập báo cáo tuần", tag, reply: ReportSchedule }),
    async (c) => c.json(await readReportTime(c.var.cx), 200),
  )
  .put(
    "/schedule",
    says({
      operationId: "changeReportSchedule",
      summary: "Đặt lịch lập báo cáo tuần",
      tag,
      body: ReportTime,
      reply: ReportSchedule,
    }),
    input("json", ReportTime),
    async (c) => c.json(await changeReportTime(c.var.cx, c.req.valid("json")), 200),
  )
  .get(
    "/dashboard",
    says({ operationId: "readDashboard", summary: "Bảng điều hành của đơn vị", tag, reply: Dashboard }),
    async (c) => c.json(await readDashboard(c.var.cx), 200),
  );
