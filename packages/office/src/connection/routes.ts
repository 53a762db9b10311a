import { Hono } from "hono";
import { input, says, type Env } from "@vanthu/platform/http.ts";
import { askForPoll, listConnections } from "./list-service.ts";
import {
  ByAxis,
  ConnectionList,
  PollFrom,
  SetConnection,
  TestedConnection,
  WaitingOnAxis,
  WaitingPeriod,
} from "./schema.ts";
import { removeConnection, setConnection, testConnection } from "./secret-service.ts";
import { listWaiting } from "./waiting-service.ts";

const tag = "connection";

/** Connections to outside axes; their secrets go in and never come out. */
export const connectionRoutes = new Hono<Env>()
  .get(
    "/",
    says({ operationId: "listConnections", summary: "Các kết nối tới trục liên thông", tag, reply: ConnectionList }),
    async (c) => c.json(await listConnections(c.var.cx), 200),
  )
  .post(
    "/:axis/poll",
    says({ operationId: "pollConnection", summary: "Hỏi trục liên thông ngay", tag, query: PollFrom, status: 204 }),
    input("param", ByAxis),
    input("query", PollFrom),
    async (c) => {
      await askForPoll(c.var.cx, c.req.valid("param").axis, c.req.valid("query").from);
      return c.body(null, 204);
    },
  )
  .get(
    "/:axis/waiting",
    says({
      operationId: "listWaitingOnAxis",
      summary: "Gói tin trục còn giữ mà chưa lấy về",
      tag,
      query: WaitingPeriod,
      reply: WaitingOnAxis,
    }),
    input("param", ByAxis),
    input("query", WaitingPeriod),
    async (c) => c.json(await listWaiting(c.var.cx, c.req.valid("param").axis, c.req.valid("query")), 200),
  )
  .put(
    "/",
    says({
      operationId: "setConnection",
      summary: "Đặt kết nối tới một trục liên thông",
      tag,
      body: SetConnection,
      reply: ConnectionList,
    }),
    input("json", SetConnection),
    async (c) => c.json(await setConnection(c.var.cx, c.req.valid("json")), 200),
  )
  .delete(
    "/:axis",
    says({ operationId: "removeConnection", summary: "Xóa kết nối tới trục liên thông", tag, reply: ConnectionList }),
    input("param", ByAxis),
    async (c) => c.json(await removeConnection(c.var.cx, c.req.valid("param").axis), 200),
  )
  .post(
    "/:axis/test",
    says({
      operationId: "testConnection",
      summary: "Thử kết nối tới trục liên thông",
      tag,
      reply: TestedConnection,
    }),
    input("param", ByAxis),
    async (c) => c.json(await testConnection(c.var.cx, c.req.valid("param").axis), 200),
  );
