import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { makeCopy } from "./compose-service.ts";
import type { CopyMaker } from "./maker-port.ts";
import { CopyDetail, CopyId, CopyStep } from "./schema.ts";

/** Lays out copies; mounted by the composing function, which brings what draws them. */
export function copyComposeRoutes(maker: CopyMaker) {
  return new Hono<Env>().post(
    "/:id",
    says({ operationId: "makeCopy", summary: "Lập bản sao", tag: "copy", body: CopyStep, reply: CopyDetail }),
    input("param", v.object({ id: CopyId })),
    input("json", CopyStep),
    async (c) => c.json(await makeCopy(c.var.cx, maker, c.req.valid("param").id, c.req.valid("json").version), 200),
  );
}
