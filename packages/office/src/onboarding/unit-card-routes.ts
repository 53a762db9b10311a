import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { CardSheet } from "../account/schema.ts";
import { issueUnitCards } from "./unit-card-service.ts";
import { UnitId } from "./unit-schema.ts";

/** First sign-in cards of a unit, for the province that opened it. */
export const unitCardRoutes = new Hono<Env>().post(
  "/units/:id/cards",
  says({ operationId: "issueUnitCards", summary: "Phiếu đăng nhập của đơn vị", tag: "province", reply: CardSheet }),
  input("param", v.object({ id: UnitId })),
  async (c) => c.json(await issueUnitCards(c.var.cx, c.req.valid("param").id), 200),
);
