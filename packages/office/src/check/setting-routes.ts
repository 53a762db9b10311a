import { Hono } from "hono";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { CheckMarkSetting } from "./schema.ts";
import { changeSetting, readSetting } from "./setting-service.ts";

const tag = "unit";

/** Whether the unit prints check marks. */
export const checkSettingRoutes = new Hono<Env>()
  .get(
    "/",
    says({
      operationId: "readCheckMarkSetting",
      summary: "Có in mã tra cứu trên văn bản hay không",
      tag,
      reply: CheckMarkSetting,
    }),
    async (c) => c.json(await readSetting(c.var.cx), 200),
  )
  .put(
    "/",
    says({
      operationId: "changeCheckMarkSetting",
      summary: "Bật hoặc tắt mã tra cứu trên văn bản",
      tag,
      body: CheckMarkSetting,
      reply: CheckMarkSetting,
    }),
    input("json", CheckMarkSetting),
    async (c) => c.json(await changeSetting(c.var.cx, c.req.valid("json")), 200),
  );
