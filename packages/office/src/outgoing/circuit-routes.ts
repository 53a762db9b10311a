import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { ApproveVisa, ReviewPlanDetail, SaveReviewPlan, SendBack, SetCircuit } from "./circuit-schema.ts";
import { approveStep, returnStep, setCircuit } from "./circuit-service.ts";
import { endEdit, takeToEdit } from "./edit-service.ts";
import { readReviewPlan, saveReviewPlan } from "./review-plan-service.ts";
import { OutgoingDetail, OutgoingId, Step } from "./schema.ts";

const ById = v.object({ id: OutgoingId });
const tag = "outgoing";

/** Who approves a draft on its way to the signature, and the ways back. */
export const circuitRoutes = new Hono<Env>()
  .get(
    "/review-plan",
    says({ operationId: "readReviewPlan", summary: "Luồng trình mặc định", tag, reply: ReviewPlanDetail }),
    async (c) => c.json(v.parse(ReviewPlanDetail, await readReviewPlan(c.var.cx)), 200),
  )
  .put(
    "/review-plan",
    says({
      operationId: "saveReviewPlan",
      summary: "Sửa luồng trình mặc định",
      tag,
      body: SaveReviewPlan,
      reply: ReviewPlanDetail,
    }),
    input("json", SaveReviewPlan),
    async (c) => c.json(v.parse(ReviewPlanDetail, await saveReviewPlan(c.var.cx, c.req.valid("json"))), 200),
  )
  .put(
    "/:id/circuit",
    says({
      operationId: "setCircuit",
      summary: "Chọn luồng trình duyệt",
      tag,
      body: SetCircuit,
      reply: OutgoingDetail,
    }),
    input("param", ById),
    input("json", SetCircuit),
    async (c) => c.json(await setCircuit(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/:id/visa",
    says({
      operationId: "approveVisa",
      summary: "Duyệt một bước của luồng trình",
      tag,
      body: ApproveVisa,
      reply: OutgoingDetail,
    }),
    input("param", ById),
    input("json", ApproveVisa),
    async (c) => c.json(await approveStep(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/:id/send-back",
    says({
      operationId: "sendBack",
      summary: "Trả lại bước trước hoặc người soạn",
      tag,
      body: SendBack,
      reply: OutgoingDetail,
    }),
    input("param", ById),
    input("json", SendBack),
    async (c) => c.json(await returnStep(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/:id/take-to-edit",
    says({ operationId: "takeToEdit", summary: "Người ký sửa trực tiếp", tag, body: Step, reply: OutgoingDetail }),
    input("param", ById),
    input("json", Step),
    async (c) => c.json(await takeToEdit(c.var.cx, c.req.valid("param").id, c.req.valid("json").version), 200),
  )
  .post(
    "/:id/end-edit",
    says({ operationId: "endEdit", summary: "Giao lại người soạn", tag, body: Step, reply: OutgoingDetail }),
    input("param", ById),
    input("json", Step),
    async (c) => c.json(await endEdit(c.var.cx, c.req.valid("param").id, c.req.valid("json").version), 200),
  );
