import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { AmendDay, CalendarYear, YearCalendar } from "./schema.ts";
import { amendDay, readYear } from "./service.ts";

const Params = v.object({ year: v.pipe(v.string(), v.transform(Number), CalendarYear) });

export const calendarRoutes = new Hono<Env>()
  .get(
    "/:year",
    says({ operationId: "readCalendar", summary: "Lịch làm việc của năm", tag: "calendar", reply: YearCalendar }),
    input("param", Params),
    async (c) => c.json(await readYear(c.var.cx, c.req.valid("param").year), 200),
  )
  .put(
    "/:year",
    says({
      operationId: "amendCalendar",
      summary: "Sửa một ngày trong lịch làm việc",
      tag: "calendar",
      body: AmendDay,
      reply: YearCalendar,
    }),
    input("param", Params),
    input("json", AmendDay),
    async (c) => c.json(await amendDay(c.var.cx, c.req.valid("param").year, c.req.valid("json")), 200),
  );
