import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { FileId, FileLink } from "../attachment/schema.ts";
import { repeatOf } from "../repeat-routes.ts";
import { accept, refuse } from "./acceptance-service.ts";
import { attach, linkToPacket } from "./attachment-service.ts";
import { finish, start } from "./handling-service.ts";
import { instruct } from "./instruction-service.ts";
import { list } from "./list-service.ts";
import { linkToFile, readDetail } from "./read-service.ts";
import { registerPaper } from "./registration-service.ts";
import {
  AcceptIncoming,
  AttachToIncoming,
  FinishTask,
  IncomingDetail,
  IncomingId,
  IncomingList,
  IncomingListQuery,
  InstructIncoming,
  RefuseIncoming,
  RegisteredIncoming,
  RegisterIncoming,
  RoutedIncoming,
} from "./schema.ts";
import { verifyAgain } from "./verify-service.ts";

const tag = "incoming";
const ById = v.object({ id: IncomingId });
const ByFile = v.object({ id: IncomingId, fileId: FileId });
const Download = v.object({ download: v.optional(v.string()) });

export const incomingRoutes = new Hono<Env>()
  .get(
    "/",
    says({
      operationId: "listIncoming",
      summary: "Danh sách văn bản đến",
      tag,
      query: IncomingListQuery,
      reply: IncomingList,
    }),
    input("query", IncomingListQuery),
    async (c) => c.json(await list(c.var.cx, c.req.valid("query")), 200),
  )
  .post(
    "/",
    says({
      operationId: "registerIncoming",
      summary: "Vào sổ văn bản đến bằng giấy",
      tag,
      body: RegisterIncoming,
      reply: RegisteredIncoming,
      status: 201,
    }),
    input("json", RegisterIncoming),
    async (c) => c.json(await registerPaper(c.var.cx, c.req.valid("json"), repeatOf(c)), 201),
  )
  .get(
    "/:id",
    says({ operationId: "readIncoming", summary: "Văn bản đến và quá trình xử lý", tag, reply: IncomingDetail }),
    input("param", ById),
    async (c) => c.json(await readDetail(c.var.cx, c.req.valid("param").id), 200),
  )
  .post(
    "/:id/accept",
    says({
      operationId: "acceptIncoming",
      summary: "Tiếp nhận và vào sổ văn bản từ trục liên thông",
      tag,
      body: AcceptIncoming,
      reply: RegisteredIncoming,
    }),
    input("param", ById),
    input("json", AcceptIncoming),
    async (c) => c.json(await accept(c.var.cx, c.req.valid("param").id, c.req.valid("json"), repeatOf(c)), 200),
  )
  .post(
    "/:id/refuse",
    says({
      operationId: "refuseIncoming",
      summary: "Trả lại bên gửi",
      tag,
      body: RefuseIncoming,
      reply: IncomingDetail,
    }),
    input("param", ById),
    input("json", RefuseIncoming),
    async (c) => c.json(await refuse(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/:id/instruct",
    says({
      operationId: "instructIncoming",
      summary: "Bút phê và giao việc",
      tag,
      body: InstructIncoming,
      reply: RoutedIncoming,
    }),
    input("param", ById),
    input("json", InstructIncoming),
    async (c) => c.json(await instruct(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/:id/start",
    says({ operationId: "startTask", summary: "Bắt đầu xử lý", tag, reply: IncomingDetail }),
    input("param", ById),
    async (c) => c.json(await start(c.var.cx, c.req.valid("param").id), 200),
  )
  .post(
    "/:id/finish",
    says({
      operationId: "finishTask",
      summary: "Hoàn thành việc được giao",
      tag,
      body: FinishTask,
      reply: IncomingDetail,
    }),
    input("param", ById),
    input("json", FinishTask),
    async (c) => c.json(await finish(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/:id/files",
    says({
      operationId: "attachToIncoming",
      summary: "Đính kèm tệp vào văn bản đến",
      tag,
      body: AttachToIncoming,
      reply: IncomingDetail,
    }),
    input("param", ById),
    input("json", AttachToIncoming),
    async (c) => c.json(await attach(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .get(
    "/:id/files/:fileId",
    says({
      operationId: "linkIncomingFile",
      summary: "Đường dẫn tải tệp của văn bản đến",
      tag,
      query: Download,
      reply: FileLink,
    }),
    input("param", ByFile),
    input("query", Download),
    async (c) => {
      const { id, fileId } = c.req.valid("param");
      return c.json(await linkToFile(c.var.cx, id, fileId, c.req.valid("query").download !== undefined), 200);
    },
  )
  .post(
    "/:id/files/:fileId/verify",
    says({
      operationId: "verifyIncomingFile",
      summary: "Kiểm tra lại chữ ký số của tệp",
      tag,
      reply: IncomingDetail,
    }),
    input("param", ByFile),
    async (c) => {
      const { id, fileId } = c.req.valid("param");
      return c.json(await verifyAgain(c.var.cx, id, fileId), 200);
    },
  )
  .get(
    "/:id/packet",
    says({ operationId: "linkIncomingPacket", summary: "Đường dẫn tải gói tin edXML đã nhận", tag, reply: FileLink }),
    input("param", ById),
    async (c) => c.json(await linkToPacket(c.var.cx, c.req.valid("param").id), 200),
  );
