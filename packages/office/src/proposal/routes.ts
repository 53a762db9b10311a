import { input, says, type Env } from "@vanthu/platform/http.ts";
import { Hono } from "hono";
import * as v from "valibot";
import { IncomingId } from "../incoming/schema.ts";
import { readProposal } from "./read-service.ts";
import { IncomingProposal } from "./schema.ts";

const OfIncoming = v.object({ id: IncomingId });

/** What is proposed for documents. */
export const proposalRoutes = new Hono<Env>().get(
  "/incoming/:id",
  says({
    operationId: "readIncomingProposal",
    summary: "Đề xuất người xử lý và hạn của văn bản đến",
    tag: "proposals",
    reply: IncomingProposal,
  }),
  input("param", OfIncoming),
  async (c) => c.json(await readProposal(c.var.cx, c.req.valid("param").id), 200),
);
