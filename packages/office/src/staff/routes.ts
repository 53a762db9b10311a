import { Hono } from "hono";
import { says, type Env } from "@vanthu/platform/http.ts";
import { ColleagueList } from "./schema.ts";
import { listStaff } from "./service.ts";

export const staffRoutes = new Hono<Env>().get(
  "/",
  says({ operationId: "listStaff", summary: "Danh bạ cán bộ, công chức", tag: "directory", reply: ColleagueList }),
  async (c) => c.json(await listStaff(c.var.cx), 200),
);
