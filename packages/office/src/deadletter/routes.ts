import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { DeadLetter, DeadLetterId, DeadLetterList, DeadLetterQuery, DismissDeadLetter } from "./schema.ts";
import { dismiss, listDeadLetters, redrive, redriveAll } from "./service.ts";

const tag = "exchange";
const ById = v.object({ id: DeadLetterId });
const Redriven = v.object({ sent: v.number() });

export const deadLetterRoutes = new Hono<Env>()
  .get(
    "/",
    says({
      operationId: "listDeadLetters",
      summary: "Việc bị kẹt của cơ quan",
      tag,
      query: DeadLetterQuery,
      reply: DeadLetterList,
    }),
    input("query", DeadLetterQuery),
    async (c) => c.json(await listDeadLetters(c.var.cx, c.req.valid("query")), 200),
  )
  .post(
    "/redrive",
    says({ operationId: "redriveDeadLetters", summary: "Chạy lại mọi việc bị kẹt", tag, reply: Redriven }),
    async (c) => c.json({ sent: await redriveAll(c.var.cx) }, 200),
  )
  .post(
    "/:id/redrive",
    says({ operationId: "redriveDeadLetter", summary: "Chạy lại một việc bị kẹt", tag, reply: DeadLetter }),
    input("param", ById),
    async (c) => c.json(await redrive(c.var.cx, c.req.valid("param").id), 200),
  )
  .post(
    "/:id/dismiss",
    says({
      operationId: "dismissDeadLetter",
      summary: "Bỏ qua một việc bị kẹt",
      tag,
      body: DismissDeadLetter,
      reply: DeadLetter,
    }),
    input("param", ById),
    input("json", DismissDeadLetter),
    async (c) => c.json(await dismiss(c.var.cx, c.req.valid("param").id, c.req.valid("json").reason), 200),
  );
