import { input, says, type Env } from "@vanthu/platform/http.ts";
import { Hono } from "hono";
import * as v from "valibot";
import { AgencyId } from "../organisation/schema.ts";
import {
  CloseEnteredAgency,
  EditEnteredAgency,
  EnterAgency,
  EnteredAgencies,
  EnteredAgency,
} from "./entered-schema.ts";
import { closeEntered, editEntered, enterAgency, listEntered } from "./entered-service.ts";

const ById = v.object({ id: AgencyId });
const tag = "directory";
const reply = EnteredAgency;

/** Agencies no axis knows, as administrators enter them. */
export const enteredRoutes = new Hono<Env>()
  .get(
    "/",
    says({ operationId: "listEnteredAgencies", summary: "Cơ quan đơn vị tự nhập", tag, reply: EnteredAgencies }),
    async (c) => c.json({ items: await listEntered(c.var.cx) }, 200),
  )
  .post(
    "/",
    says({
      operationId: "enterAgency",
      summary: "Thêm cơ quan không có trên trục",
      tag,
      body: EnterAgency,
      reply,
      status: 201,
    }),
    input("json", EnterAgency),
    async (c) => c.json(await enterAgency(c.var.cx, c.req.valid("json")), 201),
  )
  .put(
    "/:id",
    says({
      operationId: "editEnteredAgency",
      summary: "Sửa cơ quan đơn vị tự nhập",
      tag,
      body: EditEnteredAgency,
      reply,
    }),
    input("param", ById),
    input("json", EditEnteredAgency),
    async (c) => c.json(await editEntered(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/:id/close",
    says({
      operationId: "closeEnteredAgency",
      summary: "Ghi cơ quan tự nhập thôi hoạt động",
      tag,
      body: CloseEnteredAgency,
      reply,
    }),
    input("param", ById),
    input("json", CloseEnteredAgency),
    async (c) => c.json(await closeEntered(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  );
