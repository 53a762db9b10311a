import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { acknowledgeEnd } from "./acknowledge-service.ts";
import { answerRecall } from "./recall-service.ts";
import { AnswerRecall, IncomingDetail, IncomingId } from "./schema.ts";

const tag = "incoming";
const ById = v.object({ id: IncomingId });

/** What the office answers to a sender that wants its document back, and to one it has ended. */
export const incomingChangeRoutes = new Hono<Env>()
  .post(
    "/:id/recall-answer",
    says({
      operationId: "answerRecallRequest",
      summary: "Trả lời yêu cầu lấy lại văn bản",
      tag,
      body: AnswerRecall,
      reply: IncomingDetail,
    }),
    input("param", ById),
    input("json", AnswerRecall),
    async (c) => c.json(await answerRecall(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/:id/acknowledge",
    says({
      operationId: "acknowledgeEndedIncoming",
      summary: "Ghi nhận văn bản đã thôi sử dụng",
      tag,
      reply: IncomingDetail,
    }),
    input("param", ById),
    async (c) => c.json(await acknowledgeEnd(c.var.cx, c.req.valid("param").id), 200),
  );
