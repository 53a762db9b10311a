import { input, says, type Env } from "@vanthu/platform/http.ts";
import { Hono } from "hono";
import * as v from "valibot";
import { HistoryList } from "../audit/schema.ts";
import { IncomingId } from "../incoming/schema.ts";
import { readProposal } from "./read-service.ts";
import { RuleId } from "./rule-schema.ts";
import { addRule, editRule, orderRules, readBook, removeRule, ruleHistory } from "./rule-service.ts";
import {
  OfferedRules,
  OrderRules,
  RemoveRule,
  RuleBookView,
  RuleTrial,
  SaveRule,
  TryRule,
} from "./rule-view-schema.ts";
import { IncomingProposal } from "./schema.ts";
import { offerRules, tryRule } from "./try-service.ts";

const OfIncoming = v.object({ id: IncomingId });
const OfRule = v.object({ id: RuleId });

/** What is proposed for documents. */
export const proposalRoutes = new Hono<Env>().get(
  "/incoming/:id",
  says({
    operationId: "readIncomingProposal",
    summary: "Đề xuất người xử lý và hạn của văn bản đến",
    tag: "proposals",
    reply: IncomingProposal,
  }),
  input("param", OfIncoming),
  async (c) => c.json(await readProposal(c.var.cx, c.req.valid("param").id), 200),
);

const tag = "rules";
const reply = RuleBookView;

/** The rules of an office by which documents are proposed to somebody. */
export const ruleRoutes = new Hono<Env>()
  .get("/", says({ operationId: "readRules", summary: "Sổ quy tắc chuyển văn bản", tag, reply }), async (c) =>
    c.json(await readBook(c.var.cx), 200),
  )
  .get(
    "/history",
    says({ operationId: "readRuleHistory", summary: "Lịch sử sổ quy tắc", tag, reply: HistoryList }),
    async (c) => c.json(await ruleHistory(c.var.cx), 200),
  )
  .get(
    "/offered",
    says({ operationId: "offerRules", summary: "Quy tắc gợi ý từ các lần chuyển trước", tag, reply: OfferedRules }),
    async (c) => c.json({ items: await offerRules(c.var.cx) }, 200),
  )
  .post(
    "/",
    says({ operationId: "addRule", summary: "Thêm quy tắc", tag, body: SaveRule, reply, status: 201 }),
    input("json", SaveRule),
    async (c) => c.json(await addRule(c.var.cx, c.req.valid("json")), 201),
  )
  .post(
    "/try",
    says({ operationId: "tryRule", summary: "Thử quy tắc với văn bản đã qua", tag, body: TryRule, reply: RuleTrial }),
    input("json", TryRule),
    async (c) => c.json(await tryRule(c.var.cx, c.req.valid("json")), 200),
  )
  .put(
    "/order",
    says({ operationId: "orderRules", summary: "Xếp lại thứ tự quy tắc", tag, body: OrderRules, reply }),
    input("json", OrderRules),
    async (c) => c.json(await orderRules(c.var.cx, c.req.valid("json")), 200),
  )
  .put(
    "/:id",
    says({ operationId: "editRule", summary: "Sửa quy tắc", tag, body: SaveRule, reply }),
    input("param", OfRule),
    input("json", SaveRule),
    async (c) => c.json(await editRule(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/:id/remove",
    says({ operationId: "removeRule", summary: "Xóa quy tắc", tag, body: RemoveRule, reply }),
    input("param", OfRule),
    input("json", RemoveRule),
    async (c) => c.json(await removeRule(c.var.cx, c.req.valid("param").id, c.req.valid("json").version), 200),
  );
