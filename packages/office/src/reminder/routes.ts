import { Hono } from "hono";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { CareView } from "./care-schema.ts";
import { ReminderRules } from "./schema.ts";
import { setRules, showRules } from "./settings-service.ts";
import { readCare } from "./sweep-service.ts";

const tag = "reminder";

/** By which rules the unit reminds. */
export const reminderRoutes = new Hono<Env>()
  .get(
    "/rules",
    says({ operationId: "readReminderRules", summary: "Quy tắc nhắc hạn của đơn vị", tag, reply: ReminderRules }),
    async (c) => c.json(await showRules(c.var.cx), 200),
  )
  .put(
    "/rules",
    says({
      operationId: "setReminderRules",
      summary: "Đặt quy tắc nhắc hạn",
      tag,
      body: ReminderRules,
      reply: ReminderRules,
    }),
    input("json", ReminderRules),
    async (c) => c.json(await setRules(c.var.cx, c.req.valid("json")), 200),
  )
  .get("/care", says({ operationId: "readCare", summary: "Việc chưa có người giữ", tag, reply: CareView }), async (c) =>
    c.json(await readCare(c.var.cx), 200),
  );
