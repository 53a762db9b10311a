import { Hono } from "hono";
import { says, type Env } from "@vanthu/platform/http.ts";
import { readPulse } from "./pulse-service.ts";
import { Pulse, Today } from "./schema.ts";
import { readToday } from "./service.ts";

export const todayRoutes = new Hono<Env>()
  .get(
    "/",
    says({ operationId: "readToday", summary: "Hôm nay: việc chờ tôi", tag: "today", reply: Today }),
    async (c) => c.json(await readToday(c.var.cx), 200),
  )
  .get(
    "/pulse",
    says({ operationId: "readPulse", summary: "Hôm nay có gì đổi không", tag: "today", reply: Pulse }),
    async (c) => c.json(await readPulse(c.var.cx), 200),
  );
