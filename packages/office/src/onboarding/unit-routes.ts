import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { repeatOf } from "../repeat-routes.ts";
import { openUnit } from "./open-service.ts";
import {
  AgencyToOpenList,
  AgencyToOpenQuery,
  ChangeUnitState,
  OpenUnit,
  UnitDetail,
  UnitId,
  UnitList,
  UnitQuery,
  UnitReason,
} from "./unit-schema.ts";
import { changeUnitState, listAgenciesToOpen, listUnits, readUnit, resumeUnit, suspendUnit } from "./unit-service.ts";

const tag = "province";
const ById = v.object({ id: UnitId });

/** What a province does with its units. */
export const unitRoutes = new Hono<Env>()
  .get(
    "/units",
    says({ operationId: "listUnits", summary: "Đơn vị của tỉnh", tag, query: UnitQuery, reply: UnitList }),
    input("query", UnitQuery),
    async (c) => c.json(await listUnits(c.var.cx, c.req.valid("query")), 200),
  )
  .post(
    "/units",
    says({ operationId: "openUnit", summary: "Mở đơn vị", tag, body: OpenUnit, reply: UnitDetail, status: 201 }),
    input("json", OpenUnit),
    async (c) => c.json(await openUnit(c.var.cx, c.req.valid("json"), repeatOf(c)), 201),
  )
  .get(
    "/units/:id",
    says({ operationId: "readUnit", summary: "Một đơn vị của tỉnh", tag, reply: UnitDetail }),
    input("param", ById),
    async (c) => c.json(await readUnit(c.var.cx, c.req.valid("param").id), 200),
  )
  .post(
    "/units/:id/state",
    says({
      operationId: "changeUnitState",
      summary: "Chuyển giai đoạn của đơn vị",
      tag,
      body: ChangeUnitState,
      reply: UnitDetail,
    }),
    input("param", ById),
    input("json", ChangeUnitState),
    async (c) => c.json(await changeUnitState(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/units/:id/suspend",
    says({ operationId: "suspendUnit", summary: "Tạm ngừng đơn vị", tag, body: UnitReason, reply: UnitDetail }),
    input("param", ById),
    input("json", UnitReason),
    async (c) => c.json(await suspendUnit(c.var.cx, c.req.valid("param").id, c.req.valid("json").reason), 200),
  )
  .post(
    "/units/:id/resume",
    says({ operationId: "resumeUnit", summary: "Cho đơn vị hoạt động lại", tag, body: UnitReason, reply: UnitDetail }),
    input("param", ById),
    input("json", UnitReason),
    async (c) => c.json(await resumeUnit(c.var.cx, c.req.valid("param").id, c.req.valid("json").reason), 200),
  )
  .get(
    "/agencies-to-open",
    says({
      operationId: "listAgenciesToOpen",
      summary: "Cơ quan của tỉnh chưa mở đơn vị",
      tag,
      query: AgencyToOpenQuery,
      reply: AgencyToOpenList,
    }),
    input("query", AgencyToOpenQuery),
    async (c) => c.json(await listAgenciesToOpen(c.var.cx, c.req.valid("query").q), 200),
  );
