import { input, says, type Env } from "@vanthu/platform/http.ts";
import { Hono } from "hono";
import * as v from "valibot";
import { HistoryList } from "../audit/schema.ts";
import { AbsenceId } from "../staff/away-schema.ts";
import { AbsenceHistoryQuery, AbsenceList, AddAbsence, EndAbsence } from "./schema.ts";
import { absenceHistory, addAbsence, endAbsence, listAbsences } from "./service.ts";

const tag = "absences";
const ById = v.object({ id: AbsenceId });

/** Who is away, and who does the work meanwhile. */
export const absenceRoutes = new Hono<Env>()
  .get(
    "/",
    says({ operationId: "listAbsences", summary: "Vắng mặt và người làm thay", tag, reply: AbsenceList }),
    async (c) => c.json(await listAbsences(c.var.cx), 200),
  )
  .get(
    "/history",
    says({
      operationId: "readAbsenceHistory",
      summary: "Lịch sử vắng mặt",
      tag,
      query: AbsenceHistoryQuery,
      reply: HistoryList,
    }),
    input("query", AbsenceHistoryQuery),
    async (c) => c.json(await absenceHistory(c.var.cx, c.req.valid("query").staffId), 200),
  )
  .post(
    "/",
    says({
      operationId: "addAbsence",
      summary: "Ghi vắng mặt, giao người làm thay",
      tag,
      body: AddAbsence,
      reply: AbsenceList,
      status: 201,
    }),
    input("json", AddAbsence),
    async (c) => c.json(await addAbsence(c.var.cx, c.req.valid("json")), 201),
  )
  .post(
    "/:id/end",
    says({
      operationId: "endAbsence",
      summary: "Kết thúc vắng mặt trước hạn",
      tag,
      body: EndAbsence,
      reply: AbsenceList,
    }),
    input("param", ById),
    input("json", EndAbsence),
    async (c) => c.json(await endAbsence(c.var.cx, c.req.valid("param").id, c.req.valid("json").version), 200),
  );
