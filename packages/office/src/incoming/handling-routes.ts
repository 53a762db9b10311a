import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { addInstruction, reopen } from "./addition-service.ts";
import { SetHandlingDefaults } from "./defaults-schema.ts";
import { readDefaults, setDefaults } from "./defaults-service.ts";
import { answerExtension, askExtension } from "./extension-service.ts";
import {
  AddInstruction,
  AnswerExtension,
  AskExtension,
  ForwardIncoming,
  HandOverTask,
  PassOnIncoming,
  RecallTask,
  ReopenIncoming,
  ReportProgress,
  SendBackTask,
  SubAssignTask,
  TakeBackInstruction,
} from "./handling-schema.ts";
import { report } from "./handling-service.ts";
import { passOn } from "./pass-on-service.ts";
import { IncomingDetail, IncomingId } from "./schema.ts";
import { takeBackInstruction } from "./take-back-service.ts";
import { handOver, recall, sendBack } from "./transfer-service.ts";
import { forward, subAssign } from "./widen-service.ts";

const tag = "handling";
const ById = v.object({ id: IncomingId });
const reply = IncomingDetail;

/** Steps in handling an incoming document beside instructing, beginning and finishing. */
export const handlingRoutes = new Hono<Env>()
  .post(
    "/incoming/:id/pass-on",
    says({ operationId: "passOnIncoming", summary: "Trình lãnh đạo cho ý kiến", tag, body: PassOnIncoming, reply }),
    input("param", ById),
    input("json", PassOnIncoming),
    async (c) => c.json(await passOn(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/incoming/:id/instructions",
    says({ operationId: "addInstruction", summary: "Bổ sung bút phê", tag, body: AddInstruction, reply }),
    input("param", ById),
    input("json", AddInstruction),
    async (c) => c.json(await addInstruction(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/incoming/:id/take-back",
    says({ operationId: "takeBackInstruction", summary: "Hoàn tác bút phê", tag, body: TakeBackInstruction, reply }),
    input("param", ById),
    input("json", TakeBackInstruction),
    async (c) => c.json(await takeBackInstruction(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/incoming/:id/progress",
    says({ operationId: "reportProgress", summary: "Báo cáo tiến độ", tag, body: ReportProgress, reply }),
    input("param", ById),
    input("json", ReportProgress),
    async (c) => c.json(await report(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/incoming/:id/extension",
    says({ operationId: "askExtension", summary: "Xin gia hạn", tag, body: AskExtension, reply }),
    input("param", ById),
    input("json", AskExtension),
    async (c) => c.json(await askExtension(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/incoming/:id/extension/answer",
    says({ operationId: "answerExtension", summary: "Trả lời xin gia hạn", tag, body: AnswerExtension, reply }),
    input("param", ById),
    input("json", AnswerExtension),
    async (c) => c.json(await answerExtension(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/incoming/:id/hand-over",
    says({ operationId: "handOverTask", summary: "Chuyển việc cho đồng nghiệp", tag, body: HandOverTask, reply }),
    input("param", ById),
    input("json", HandOverTask),
    async (c) => c.json(await handOver(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/incoming/:id/send-back",
    says({ operationId: "sendBackTask", summary: "Trả lại người giao", tag, body: SendBackTask, reply }),
    input("param", ById),
    input("json", SendBackTask),
    async (c) => c.json(await sendBack(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/incoming/:id/recall",
    says({ operationId: "recallTask", summary: "Thu hồi việc đã giao", tag, body: RecallTask, reply }),
    input("param", ById),
    input("json", RecallTask),
    async (c) => c.json(await recall(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/incoming/:id/sub-assign",
    says({ operationId: "subAssignTask", summary: "Phân công trong đơn vị", tag, body: SubAssignTask, reply }),
    input("param", ById),
    input("json", SubAssignTask),
    async (c) => c.json(await subAssign(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/incoming/:id/forward",
    says({ operationId: "forwardIncoming", summary: "Chuyển tiếp để biết", tag, body: ForwardIncoming, reply }),
    input("param", ById),
    input("json", ForwardIncoming),
    async (c) => c.json(await forward(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/incoming/:id/reopen",
    says({ operationId: "reopenIncoming", summary: "Yêu cầu làm lại", tag, body: ReopenIncoming, reply }),
    input("param", ById),
    input("json", ReopenIncoming),
    async (c) => c.json(await reopen(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .get(
    "/handling-defaults",
    says({
      operationId: "readHandlingDefaults",
      summary: "Quy định xử lý văn bản đến",
      tag,
      reply: SetHandlingDefaults,
    }),
    async (c) => c.json(await readDefaults(c.var.cx), 200),
  )
  .put(
    "/handling-defaults",
    says({
      operationId: "setHandlingDefaults",
      summary: "Đặt quy định xử lý văn bản đến",
      tag,
      body: SetHandlingDefaults,
      reply: SetHandlingDefaults,
    }),
    input("json", SetHandlingDefaults),
    async (c) => c.json(await setDefaults(c.var.cx, c.req.valid("json")), 200),
  );
