import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { AskedOpinions, AskOpinions, GiveOpinion, OpinionId, OpinionList, ReplyToOpinion } from "./opinion-schema.ts";
import { askOpinions, dropOpinion, giveOpinion, listOpinions, replyToOpinion } from "./opinion-service.ts";
import { OutgoingId } from "./schema.ts";

const ById = v.object({ id: OutgoingId });
const ByOpinion = v.object({ id: OutgoingId, opinionId: OpinionId });
const tag = "outgoing";

/** Opinions asked and given on a draft. */
export const opinionRoutes = new Hono<Env>()
  .get(
    "/:id/opinions",
    says({ operationId: "listOpinions", summary: "Ý kiến góp ý về dự thảo", tag, reply: OpinionList }),
    input("param", ById),
    async (c) => c.json(await listOpinions(c.var.cx, c.req.valid("param").id), 200),
  )
  .post(
    "/:id/opinions",
    says({ operationId: "askOpinions", summary: "Xin ý kiến", tag, body: AskOpinions, reply: AskedOpinions }),
    input("param", ById),
    input("json", AskOpinions),
    async (c) => c.json(await askOpinions(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/:id/opinions/:opinionId",
    says({ operationId: "giveOpinion", summary: "Cho ý kiến", tag, body: GiveOpinion, reply: OpinionList }),
    input("param", ByOpinion),
    input("json", GiveOpinion),
    async (c) => {
      const { id, opinionId } = c.req.valid("param");
      return c.json(await giveOpinion(c.var.cx, id, opinionId, c.req.valid("json")), 200);
    },
  )
  .post(
    "/:id/opinions/:opinionId/reply",
    says({ operationId: "replyToOpinion", summary: "Trả lời ý kiến", tag, body: ReplyToOpinion, reply: OpinionList }),
    input("param", ByOpinion),
    input("json", ReplyToOpinion),
    async (c) => {
      const { id, opinionId } = c.req.valid("param");
      return c.json(await replyToOpinion(c.var.cx, id, opinionId, c.req.valid("json").text), 200);
    },
  )
  .post(
    "/:id/opinions/:opinionId/drop",
    says({ operationId: "dropOpinion", summary: "Thôi hỏi ý kiến", tag, reply: OpinionList }),
    input("param", ByOpinion),
    async (c) => {
      const { id, opinionId } = c.req.valid("param");
      return c.json(await dropOpinion(c.var.cx, id, opinionId), 200);
    },
  );
