import { input, says, type Env } from "@vanthu/platform/http.ts";
import { Hono } from "hono";
import * as v from "valibot";
import { StaffId } from "../staff/schema.ts";
import { carryOn } from "./carry-service.ts";
import { makeMinutes } from "./minutes-service.ts";
import { listHandovers, readHandover } from "./read-service.ts";
import { HandoverId, HandoverList, HandoverMinutes, HandoverView, HeldList, StartHandover } from "./schema.ts";
import { listHeld, startHandover } from "./start-service.ts";

const tag = "handovers";
const ById = v.object({ id: HandoverId });
const OfPerson = v.object({ staffId: StaffId });

/** What a leaver holds goes to others, and the minutes say so. */
export const handoverRoutes = new Hono<Env>()
  .get("/", says({ operationId: "listHandovers", summary: "Các lần bàn giao", tag, reply: HandoverList }), async (c) =>
    c.json(await listHandovers(c.var.cx), 200),
  )
  .get(
    "/held/:staffId",
    says({ operationId: "listHeld", summary: "Mọi việc một người đang giữ", tag, reply: HeldList }),
    input("param", OfPerson),
    async (c) => c.json(await listHeld(c.var.cx, c.req.valid("param").staffId), 200),
  )
  .post(
    "/",
    says({
      operationId: "startHandover",
      summary: "Bàn giao công việc",
      tag,
      body: StartHandover,
      reply: HandoverView,
      status: 201,
    }),
    input("json", StartHandover),
    async (c) => c.json(await startHandover(c.var.cx, c.req.valid("json")), 201),
  )
  .get(
    "/:id",
    says({ operationId: "readHandover", summary: "Một lần bàn giao, từng dòng", tag, reply: HandoverView }),
    input("param", ById),
    async (c) => c.json(await readHandover(c.var.cx, c.req.valid("param").id), 200),
  )
  .post(
    "/:id/resume",
    says({ operationId: "resumeHandover", summary: "Làm tiếp một lần bàn giao", tag, reply: HandoverView }),
    input("param", ById),
    async (c) => {
      const { id } = c.req.valid("param");
      await readHandover(c.var.cx, id);
      await carryOn(c.var.cx, id);
      return c.json(await readHandover(c.var.cx, id), 200);
    },
  )
  .post(
    "/:id/minutes",
    says({
      operationId: "makeHandoverMinutes",
      summary: "Lập biên bản bàn giao",
      tag,
      reply: HandoverMinutes,
      status: 201,
    }),
    input("param", ById),
    async (c) => c.json(await makeMinutes(c.var.cx, c.req.valid("param").id), 201),
  );
