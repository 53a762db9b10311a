import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { SettleRequest, SigningRequestId, SigningRequestView } from "../signing/request-schema.ts";
import { SignBatch, SigningOutcome, ToSignList } from "./batch-schema.ts";
import { listToSign, signBatch } from "./batch-sign-service.ts";
import { pollOutside, settleOutside } from "./outside-sign-service.ts";

const ById = v.object({ id: SigningRequestId });

/** Signing many documents, and waiting for the owner of a key outside. */
export const batchSignRoutes = new Hono<Env>()
  .get(
    "/batch",
    says({ operationId: "listToSign", summary: "Văn bản chờ tôi ký", tag: "outgoing", reply: ToSignList }),
    async (c) => c.json(await listToSign(c.var.cx), 200),
  )
  .post(
    "/batch",
    says({
      operationId: "signBatch",
      summary: "Ký nhiều văn bản",
      tag: "outgoing",
      body: SignBatch,
      reply: SigningOutcome,
    }),
    input("json", SignBatch),
    async (c) => c.json(await signBatch(c.var.cx, c.req.valid("json")), 200),
  )
  .post(
    "/requests/:id",
    says({
      operationId: "pollSigningRequest",
      summary: "Xem yêu cầu ký đến đâu, hoàn tất khi đã xác nhận",
      tag: "outgoing",
      reply: SigningRequestView,
    }),
    input("param", ById),
    async (c) => c.json(await pollOutside(c.var.cx, c.req.valid("param").id), 200),
  )
  .post(
    "/requests/:id/result",
    says({
      operationId: "settleSigningRequest",
      summary: "Nộp chữ ký của USB ký số, hoặc lý do không ký được",
      tag: "outgoing",
      body: SettleRequest,
      reply: SigningRequestView,
    }),
    input("param", ById),
    input("json", SettleRequest),
    async (c) => c.json(await settleOutside(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  );
