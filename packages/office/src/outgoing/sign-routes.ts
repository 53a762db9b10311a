import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { approveContent, approveLayout } from "./review-service.ts";
import { OutgoingDetail, OutgoingId, Step } from "./schema.ts";
import { sealOutgoing, signOutgoing } from "./sign-service.ts";

const ById = v.object({ id: OutgoingId });

/** What uses signing keys: an approval does where the person who approves can sign. */
export const outgoingSignRoutes = new Hono<Env>()
  .post(
    "/:id",
    says({ operationId: "signOutgoing", summary: "Ký số", tag: "outgoing", body: Step, reply: OutgoingDetail }),
    input("param", ById),
    input("json", Step),
    async (c) => c.json(await signOutgoing(c.var.cx, c.req.valid("param").id, c.req.valid("json").version), 200),
  )
  .post(
    "/:id/approve-content",
    says({
      operationId: "approveContent",
      summary: "Duyệt nội dung",
      tag: "outgoing",
      body: Step,
      reply: OutgoingDetail,
    }),
    input("param", ById),
    input("json", Step),
    async (c) => c.json(await approveContent(c.var.cx, c.req.valid("param").id, c.req.valid("json").version), 200),
  )
  .post(
    "/:id/approve-layout",
    says({
      operationId: "approveLayout",
      summary: "Duyệt thể thức",
      tag: "outgoing",
      body: Step,
      reply: OutgoingDetail,
    }),
    input("param", ById),
    input("json", Step),
    async (c) => c.json(await approveLayout(c.var.cx, c.req.valid("param").id, c.req.valid("json").version), 200),
  )
  .post(
    "/:id/seal",
    says({ operationId: "sealOutgoing", summary: "Đóng dấu", tag: "outgoing", body: Step, reply: OutgoingDetail }),
    input("param", ById),
    input("json", Step),
    async (c) => c.json(await sealOutgoing(c.var.cx, c.req.valid("param").id, c.req.valid("json").version), 200),
  );
