import { Hono } from "hono";
import { says, type Env } from "@vanthu/platform/http.ts";
import { SetUp } from "./set-up-schema.ts";
import { readSetUp } from "./set-up-service.ts";

/** The unit one belongs to, as who prepares it sees it. */
export const setUpRoutes = new Hono<Env>().get(
  "/",
  says({ operationId: "readSetUp", summary: "Sẵn sàng dùng: đơn vị còn thiếu gì", tag: "unit", reply: SetUp }),
  async (c) => c.json(await readSetUp(c.var.cx), 200),
);
