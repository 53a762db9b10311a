import { Hono } from "hono";
import * as v from "valibot";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { FileLink } from "../attachment/schema.ts";
import { IncomingId, RefuseIncoming } from "../incoming/schema.ts";
import { dismissWaiting } from "./dismiss-waiting-service.ts";
import {
  dismissRejected,
  importPacket,
  linkToRejected,
  readInbox,
  releaseHeld,
  returnHeld,
  seeNotice,
} from "./inbox-service.ts";
import {
  DismissRejected,
  DismissWaiting,
  ExchangeInbox,
  HeldPacketId,
  ImportPacket,
  RejectedPacketId,
  ReleaseHeld,
  TakenPacket,
} from "./schema.ts";

const tag = "exchange";
const ByHeld = v.object({ id: HeldPacketId });
const ByDocument = v.object({ id: IncomingId });
const ByRejected = v.object({ id: RejectedPacketId });

export const exchangeRoutes = new Hono<Env>()
  .get(
    "/inbox",
    says({ operationId: "readExchangeInbox", summary: "Gói tin chờ văn thư quyết định", tag, reply: ExchangeInbox }),
    async (c) => c.json(await readInbox(c.var.cx), 200),
  )
  .post(
    "/held/:id/release",
    says({
      operationId: "releaseHeldPacket",
      summary: "Cho vào gói tin bị giữ",
      tag,
      body: ReleaseHeld,
      reply: ExchangeInbox,
    }),
    input("param", ByHeld),
    input("json", ReleaseHeld),
    async (c) => c.json(await releaseHeld(c.var.cx, c.req.valid("param").id, c.req.valid("json")), 200),
  )
  .post(
    "/held/:id/return",
    says({
      operationId: "returnHeldPacket",
      summary: "Trả lại gói tin bị giữ",
      tag,
      body: RefuseIncoming,
      reply: ExchangeInbox,
    }),
    input("param", ByHeld),
    input("json", RefuseIncoming),
    async (c) => c.json(await returnHeld(c.var.cx, c.req.valid("param").id, c.req.valid("json").reason), 200),
  )
  .get(
    "/rejected/:id/packet",
    says({ operationId: "linkToRejectedPacket", summary: "Tải gói tin không nhận được", tag, reply: FileLink }),
    input("param", ByRejected),
    async (c) => c.json(await linkToRejected(c.var.cx, c.req.valid("param").id), 200),
  )
  .post(
    "/rejected/:id/dismiss",
    says({
      operationId: "dismissRejectedPacket",
      summary: "Đã xử lý gói tin không nhận được",
      tag,
      body: DismissRejected,
      reply: ExchangeInbox,
    }),
    input("param", ByRejected),
    input("json", DismissRejected),
    async (c) => c.json(await dismissRejected(c.var.cx, c.req.valid("param").id, c.req.valid("json").note), 200),
  )
  .post(
    "/waiting/dismiss",
    says({
      operationId: "dismissWaitingPacket",
      summary: "Thôi chờ văn bản gốc của gói tin",
      tag,
      body: DismissWaiting,
      reply: ExchangeInbox,
    }),
    input("json", DismissWaiting),
    async (c) => c.json(await dismissWaiting(c.var.cx, c.req.valid("json")), 200),
  )
  .post(
    "/notices/:id/seen",
    says({ operationId: "seeExchangeNotice", summary: "Đã xem tin báo của bên gửi", tag, reply: ExchangeInbox }),
    input("param", ByDocument),
    async (c) => c.json(await seeNotice(c.var.cx, c.req.valid("param").id), 200),
  )
  .post(
    "/import",
    says({
      operationId: "importPacket",
      summary: "Nhập gói tin từ tệp",
      tag,
      body: ImportPacket,
      reply: TakenPacket,
      status: 202,
    }),
    input("json", ImportPacket),
    async (c) => c.json(await importPacket(c.var.cx, c.req.valid("json").fileId), 202),
  );
