import { input, says, type Env } from "@vanthu/platform/http.ts";
import { Hono } from "hono";
import * as v from "valibot";
import { addCouncil, editCouncil, listCouncils } from "./council-service.ts";
import { addDelegation, listDelegations, revokeDelegation } from "./delegation-service.ts";
import {
  AddCouncil,
  AddDelegation,
  CouncilId,
  CouncilList,
  DelegationId,
  DelegationList,
  EditCouncil,
  RevokeDelegation,
} from "./schema.ts";

const tag = "authority";
const OfCouncil = v.object({ id: CouncilId });
const OfDelegation = v.object({ id: DelegationId });

/** Who may sign beside the head and the deputies: councils, and people the head has delegated to. */
export const authorityRoutes = new Hono<Env>()
  .get(
    "/councils",
    says({ operationId: "listCouncils", summary: "Hội đồng, ban, tổ của đơn vị", tag, reply: CouncilList }),
    async (c) => c.json(await listCouncils(c.var.cx), 200),
  )
  .post(
    "/councils",
    says({
      operationId: "addCouncil",
      summary: "Thêm hội đồng, ban, tổ",
      tag,
      body: AddCouncil,
      reply: CouncilList,
      status: 201,
    }),
    input("json", AddCouncil),
    async (c) => c.json(await addCouncil(c.var.cx, c.req.valid("json")), 201),
  )
  .put(
    "/councils/:id",
    says({
      operationId: "editCouncil",
      summary: "Sửa hoặc kết thúc hội đồng, ban, tổ",
      tag,
      body: EditCouncil,
      reply: CouncilList,
    }),
    input("param", OfCouncil),
    input("json", EditCouncil),
    async (c) => c.json(await editCouncil(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .get(
    "/delegations",
    says({ operationId: "listDelegations", summary: "Ủy quyền, thừa lệnh ký", tag, reply: DelegationList }),
    async (c) => c.json(await listDelegations(c.var.cx), 200),
  )
  .post(
    "/delegations",
    says({
      operationId: "addDelegation",
      summary: "Ghi nhận ủy quyền ký",
      tag,
      body: AddDelegation,
      reply: DelegationList,
      status: 201,
    }),
    input("json", AddDelegation),
    async (c) => c.json(await addDelegation(c.var.cx, c.req.valid("json")), 201),
  )
  .post(
    "/delegations/:id/revoke",
    says({
      operationId: "revokeDelegation",
      summary: "Chấm dứt ủy quyền ký",
      tag,
      body: RevokeDelegation,
      reply: DelegationList,
    }),
    input("param", OfDelegation),
    input("json", RevokeDelegation),
    async (c) => c.json(await revokeDelegation(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  );
