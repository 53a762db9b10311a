import { Hono } from "hono";
import * as v from "valibot";
import { says, type Env } from "@vanthu/platform/http.ts";

/** Whether the system answers. */
export const healthRoutes = new Hono<Env>().get(
  "/health",
  says({
    operationId: "readHealth",
    summary: "Hệ thống đang chạy",
    tag: "self",
    open: true,
    reply: v.object({ state: v.literal("ok") }),
  }),
  (c) => c.json({ state: "ok" as const }, 200),
);
