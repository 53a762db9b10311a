import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { AgencyId } from "../organisation/schema.ts";
import { AddAgencyCode, AgencyOverTime, EnterSuccession, RenameAgency } from "./agency-schema.ts";
import { addAgencyCode, enterSuccession, readAgencyOverTime, renameAgency } from "./agency-service.ts";

const tag = "province";
const reply = AgencyOverTime;
const ById = v.object({ id: AgencyId });

/** What a province enters of its agencies over time: their names, their codes, their end. */
export const provinceAgencyRoutes = new Hono<Env>()
  .get(
    "/agencies/:id",
    says({ operationId: "readAgencyOverTime", summary: "Một cơ quan qua các thời kỳ", tag, reply }),
    input("param", ById),
    async (c) => c.json(await readAgencyOverTime(c.var.cx, c.req.valid("param").id), 200),
  )
  .post(
    "/agencies/:id/succession",
    says({
      operationId: "enterSuccession",
      summary: "Sáp nhập, chia tách, giải thể cơ quan",
      tag,
      body: EnterSuccession,
      reply,
    }),
    input("param", ById),
    input("json", EnterSuccession),
    async (c) => c.json(await enterSuccession(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/agencies/:id/names",
    says({ operationId: "renameAgency", summary: "Đổi tên cơ quan", tag, body: RenameAgency, reply }),
    input("param", ById),
    input("json", RenameAgency),
    async (c) => c.json(await renameAgency(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/agencies/:id/codes",
    says({ operationId: "addAgencyCode", summary: "Đổi mã định danh cơ quan", tag, body: AddAgencyCode, reply }),
    input("param", ById),
    input("json", AddAgencyCode),
    async (c) => c.json(await addAgencyCode(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  );
