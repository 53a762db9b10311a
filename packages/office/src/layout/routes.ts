import { Hono } from "hono";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import type { LayoutChecker } from "./checker-port.ts";
import { checkLayoutOf } from "./check-service.ts";
import { CheckLayout, LayoutReport } from "./schema.ts";

/** The layout check; mounted by the converting function, which has the libraries. */
export function layoutRoutes(check: LayoutChecker) {
  return new Hono<Env>().post(
    "/layout-check",
    says({
      operationId: "checkLayout",
      summary: "Kiểm tra thể thức",
      tag: "layout",
      body: CheckLayout,
      reply: LayoutReport,
    }),
    input("json", CheckLayout),
    async (c) => c.json(await checkLayoutOf(c.var.cx, check, c.req.valid("json")), 200),
  );
}
