import { input, says, type Env } from "@vanthu/platform/http.ts";
import { Hono } from "hono";
import { answerContest, contestLine } from "./contest-service.ts";
import { exportMonthCsv } from "./export-service.ts";
import { HistoryList } from "../audit/schema.ts";
import { ledgerHistory, readMonth, readUnitMonth } from "./read-service.ts";
import {
  AnswerContest,
  ContestLine,
  LedgerHistoryQuery,
  LedgerWeights,
  MonthQuery,
  MonthSheet,
  SetWeights,
  UnitMonth,
  UnitMonthQuery,
} from "./schema.ts";
import { setWeights } from "./weights-service.ts";

const tag = "ledger";

/** Evidence of work by person and month (NĐ 335/2025). */
export const ledgerRoutes = new Hono<Env>()
  .get(
    "/",
    says({
      operationId: "readLedger",
      summary: "Minh chứng công việc trong tháng",
      tag,
      query: MonthQuery,
      reply: MonthSheet,
    }),
    input("query", MonthQuery),
    async (c) => {
      const { month, staffId } = c.req.valid("query");
      return c.json(await readMonth(c.var.cx, month, staffId), 200);
    },
  )
  .get(
    "/history",
    says({
      operationId: "readLedgerHistory",
      summary: "Lịch sử ý kiến và trọng số",
      tag,
      query: LedgerHistoryQuery,
      reply: HistoryList,
    }),
    input("query", LedgerHistoryQuery),
    async (c) => c.json(await ledgerHistory(c.var.cx, c.req.valid("query").staffId), 200),
  )
  .get(
    "/people",
    says({
      operationId: "readUnitLedger",
      summary: "Công việc trong tháng của từng người",
      tag,
      query: UnitMonthQuery,
      reply: UnitMonth,
    }),
    input("query", UnitMonthQuery),
    async (c) => c.json(await readUnitMonth(c.var.cx, c.req.valid("query").month), 200),
  )
  .get(
    "/export.csv",
    says({
      operationId: "exportLedgerCsv",
      summary: "Minh chứng công việc dạng CSV",
      tag,
      query: MonthQuery,
      contentType: "text/csv",
    }),
    input("query", MonthQuery),
    async (c) => {
      const { month, staffId } = c.req.valid("query");
      return c.body(await exportMonthCsv(c.var.cx, month, staffId), 200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="minh-chung-${month}.csv"`,
      });
    },
  )
  .post(
    "/contests",
    says({
      operationId: "contestLedgerLine",
      summary: "Có ý kiến về một dòng minh chứng",
      tag,
      body: ContestLine,
      reply: MonthSheet,
      status: 201,
    }),
    input("json", ContestLine),
    async (c) => c.json(await contestLine(c.var.cx, c.req.valid("json")), 201),
  )
  .post(
    "/contests/answer",
    says({
      operationId: "answerLedgerContest",
      summary: "Trả lời ý kiến về dòng minh chứng",
      tag,
      body: AnswerContest,
      reply: MonthSheet,
    }),
    input("json", AnswerContest),
    async (c) => c.json(await answerContest(c.var.cx, c.req.valid("json")), 200),
  )
  .put(
    "/weights",
    says({
      operationId: "setLedgerWeights",
      summary: "Đặt trọng số chấm điểm",
      tag,
      body: SetWeights,
      reply: LedgerWeights,
    }),
    input("json", SetWeights),
    async (c) => c.json(await setWeights(c.var.cx, c.req.valid("json")), 200),
  );
