import { Hono } from "hono";
import { says, type Env } from "@vanthu/platform/http.ts";
import { WorkOfDay } from "./work-schema.ts";
import { readWorkOfDay } from "./work-service.ts";

/** Of the function of work: what stands beside the document queues of Hôm nay. */
export const workOfDayRoutes = new Hono<Env>().get(
  "/",
  says({
    operationId: "readWorkOfDay",
    summary: "Hôm nay: nhiệm vụ, thông báo, khối lượng việc của đơn vị",
    tag: "today",
    reply: WorkOfDay,
  }),
  async (c) => c.json(await readWorkOfDay(c.var.cx), 200),
);
