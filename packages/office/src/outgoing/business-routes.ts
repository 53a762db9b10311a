import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { repeatOf } from "../repeat-routes.ts";
import { AskBack, BusinessList, BusinessSendingId, RecallOutgoing, UpdateOutgoing } from "./business-schema.ts";
import { listBusinesses, resendBusiness } from "./business-service.ts";
import { recallOutgoing } from "./recall-service.ts";
import { OutgoingDetail, OutgoingId } from "./schema.ts";
import { updateOutgoing } from "./update-service.ts";
import { askBack } from "./withdraw-service.ts";

const ById = v.object({ id: OutgoingId });
const BySending = v.object({ id: OutgoingId, sendingId: BusinessSendingId });

const tag = "outgoing";

/** What is done with a document after it has gone out: ask it back, recall it, update it. */
export const businessRoutes = new Hono<Env>()
  .get(
    "/:id/businesses",
    says({
      operationId: "listBusinesses",
      summary: "Gói nghiệp vụ đã gửi của văn bản đi",
      tag,
      reply: BusinessList,
    }),
    input("param", ById),
    async (c) => c.json(await listBusinesses(c.var.cx, c.req.valid("param").id), 200),
  )
  .post(
    "/:id/businesses/:sendingId/resend",
    says({ operationId: "resendBusiness", summary: "Gửi lại gói nghiệp vụ", tag, reply: BusinessList }),
    input("param", BySending),
    async (c) => {
      const { id, sendingId } = c.req.valid("param");
      return c.json(await resendBusiness(c.var.cx, id, sendingId), 200);
    },
  )
  .post(
    "/:id/ask-back",
    says({ operationId: "askBack", summary: "Yêu cầu lấy lại văn bản", tag, body: AskBack, reply: BusinessList }),
    input("param", ById),
    input("json", AskBack),
    async (c) => c.json(await askBack(c.var.cx, c.req.valid("param").id, c.req.valid("json"), repeatOf(c)), 200),
  )
  .post(
    "/:id/recall",
    says({
      operationId: "recallOutgoing",
      summary: "Thu hồi văn bản",
      tag,
      body: RecallOutgoing,
      reply: OutgoingDetail,
    }),
    input("param", ById),
    input("json", RecallOutgoing),
    async (c) => c.json(await recallOutgoing(c.var.cx, c.req.valid("param").id, c.req.valid("json"), repeatOf(c)), 200),
  )
  .post(
    "/:id/update",
    says({
      operationId: "updateOutgoing",
      summary: "Cập nhật văn bản đã phát hành",
      tag,
      body: UpdateOutgoing,
      reply: OutgoingDetail,
    }),
    input("param", ById),
    input("json", UpdateOutgoing),
    async (c) => c.json(await updateOutgoing(c.var.cx, c.req.valid("param").id, c.req.valid("json"), repeatOf(c)), 200),
  );
