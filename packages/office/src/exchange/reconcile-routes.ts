import { Hono } from "hono";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { AxisSentList, AxisSentQuery } from "./axis-sent-schema.ts";
import { compareSent } from "./axis-sent-service.ts";
import { ReconcileList, ReconcileQuery } from "./reconcile-schema.ts";
import { reconcile, reconcileCsv } from "./reconcile-service.ts";

const tag = "exchange";

export const reconcileRoutes = new Hono<Env>()
  .get(
    "/",
    says({
      operationId: "reconcileExchange",
      summary: "Đối soát văn bản gửi, nhận qua trục",
      tag,
      query: ReconcileQuery,
      reply: ReconcileList,
    }),
    input("query", ReconcileQuery),
    async (c) => c.json(await reconcile(c.var.cx, c.req.valid("query")), 200),
  )
  .get(
    "/axis",
    says({
      operationId: "compareSentWithAxis",
      summary: "Văn bản chưa có báo đã đến, so với danh sách đã gửi của trục quốc gia",
      tag,
      query: AxisSentQuery,
      reply: AxisSentList,
    }),
    input("query", AxisSentQuery),
    async (c) => c.json(await compareSent(c.var.cx, c.req.valid("query")), 200),
  )
  .get(
    "/export.csv",
    says({
      operationId: "exportReconciliation",
      summary: "Đối soát dạng CSV",
      tag,
      query: ReconcileQuery,
      contentType: "text/csv",
    }),
    input("query", ReconcileQuery),
    async (c) => {
      const asked = c.req.valid("query");
      return c.body(await reconcileCsv(c.var.cx, asked), 200, {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="doi-soat-${asked.side}-${asked.from}-${asked.to}.csv"`,
      });
    },
  );
