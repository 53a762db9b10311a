import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { CopyDetail, CopyId, CopyStep } from "./schema.ts";
import { signCopy } from "./seal-service.ts";

/** What uses the agency's key. */
export const copySignRoutes = new Hono<Env>().post(
  "/:id",
  says({
    operationId: "signCopy",
    summary: "Ký số của cơ quan vào bản sao",
    tag: "copy",
    body: CopyStep,
    reply: CopyDetail,
  }),
  input("param", v.object({ id: CopyId })),
  input("json", CopyStep),
  async (c) => c.json(await signCopy(c.var.cx, c.req.valid("param").id, c.req.valid("json").version), 200),
);
